"""One YAML model of a cloud architecture, drawn as a picture, as text and as a page."""

__version__ = "0.1.0"
