"""The Korean of all messages, by their English templates."""

from dohae.messages.korean import drawings, models, pictures, site, system

TEXTS = {**system.TEXTS, **models.TEXTS, **drawings.TEXTS, **pictures.TEXTS, **site.TEXTS}
