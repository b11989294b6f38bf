"""Attacks dohae with models that nobody would write."""
