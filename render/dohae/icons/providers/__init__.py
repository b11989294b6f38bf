"""What is said by hand about each provider: one module for each, found by its name.

A module gives a ``PROVIDER``. A provider without one has the kinds that ``diagrams`` gives it.
"""
