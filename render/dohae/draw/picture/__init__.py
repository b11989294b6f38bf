"""draw/picture."""
