"""From drawings and documents back to models."""

from dohae.recover.catalogue import Recovered, recover_catalogue, save
from dohae.recover.model import as_model
from dohae.recover.reading import models_in, read_drawing

__all__ = [
    "Recovered",
    "as_model",
    "models_in",
    "read_drawing",
    "recover_catalogue",
    "save",
]
