"""icons."""
