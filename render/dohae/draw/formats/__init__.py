"""draw/formats."""
