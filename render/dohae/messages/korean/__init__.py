"""The Korean of all messages, by their English templates."""

from dohae.messages.korean import models, system

TEXTS = {**system.TEXTS, **models.TEXTS}
