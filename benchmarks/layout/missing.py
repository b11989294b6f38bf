"""What a benchmark lacks, said so that its reader can get it."""


class Missing(RuntimeError):
    """A program or package that a benchmark measures is not there."""
