"""One file for each command: ``command`` in ``<name>.py`` is ``dohae <name>``.

Underscores stand for hyphens; one at the end keeps Python's own words usable (``import_.py``).
"""
