"""What users are told: English texts with places for values, and their Korean."""

from dohae.messages.language import in_korean, is_korean, told
from dohae.messages.message import NOTHING, Message

__all__ = ["NOTHING", "Message", "in_korean", "is_korean", "told"]
