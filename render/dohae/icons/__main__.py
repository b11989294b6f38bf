"""Writes the index of classes and icons anew, from the installed ``diagrams``."""

from dohae.icons.index import write

if __name__ == "__main__":
    write()
