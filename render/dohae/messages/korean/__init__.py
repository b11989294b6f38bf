"""The Korean of all messages, by their English templates."""

from dohae.messages.korean import builds, commands, diff, drawings, models, pictures, site, system

TEXTS = {
    **system.TEXTS,
    **models.TEXTS,
    **drawings.TEXTS,
    **pictures.TEXTS,
    **builds.TEXTS,
    **diff.TEXTS,
    **site.TEXTS,
    **commands.TEXTS,
}
