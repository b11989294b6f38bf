"""From drawings and documents back to models."""

from dohae.recover.catalogue import Recovered, recover_catalogue, save
from dohae.recover.model import as_model
from dohae.recover.reading import DIALECTS, as_models, drawings_in, models_in, read_drawing

__all__ = [
    "DIALECTS",
    "Recovered",
    "as_model",
    "as_models",
    "drawings_in",
    "models_in",
    "read_drawing",
    "recover_catalogue",
    "save",
]
