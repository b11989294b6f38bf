"""Drawings in characters: painting them, and reading them back."""
