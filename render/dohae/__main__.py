"""``python -m dohae`` is the command ``dohae``."""

from dohae.cli import main

if __name__ == "__main__":
    main()
