"""From drawings and documents back to models."""

from dohae.recover.catalogue import Recovered, Refused, recover_catalogue, save
from dohae.recover.model import as_model
from dohae.recover.reading import DIALECTS, as_models, drawings_in, models_in, read_drawing

__all__ = [
    "DIALECTS",
    "Recovered",
    "Refused",
    "as_model",
    "as_models",
    "drawings_in",
    "models_in",
    "read_drawing",
    "recover_catalogue",
    "save",
]
