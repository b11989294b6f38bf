"""draw/text."""
