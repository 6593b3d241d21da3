from pathlib import Path


def holdings(root: str | Path) -> dict[str, tuple[int, int]]:
    """Return how many files and bytes there are per suffix below `root`.

    Suffixes are in lower case with their dot, "" for none. Most bytes come
    first, equals by suffix. Names that begin with a dot are left out, with
    all below them; names above the root don't matter. Raises
    NotADirectoryError if `root` is no directory.
    Expected: time in proportion to the entries; no file is read.
    """
    raise NotImplementedError
