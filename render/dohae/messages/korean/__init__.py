"""The Korean of all messages, by their English templates."""

from dohae.messages.korean import builds, drawings, models, pictures, site, system

TEXTS = {
    **system.TEXTS,
    **models.TEXTS,
    **drawings.TEXTS,
    **pictures.TEXTS,
    **builds.TEXTS,
    **site.TEXTS,
}
