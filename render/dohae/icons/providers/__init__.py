"""What is said by hand about each provider: one file for each, found by its name.

A file gives a ``PROVIDER``. A provider without a file has the kinds that ``diagrams`` gives it.
"""
