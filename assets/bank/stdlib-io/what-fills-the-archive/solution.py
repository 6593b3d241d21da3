from collections import Counter
from pathlib import Path


def holdings(root: str | Path) -> dict[str, tuple[int, int]]:
    """Return how many files and bytes there are per suffix below `root`."""
    root = Path(root)
    if not root.is_dir():
        raise NotADirectoryError(root)
    files: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for folder, folders, names in root.walk():
        folders[:] = [n for n in folders if not n.startswith(".")]
        for name in names:
            if not name.startswith("."):
                path = folder / name
                suffix = path.suffix.lower()
                files[suffix] += 1
                sizes[suffix] += path.stat().st_size
    order = sorted(files, key=lambda suffix: (-sizes[suffix], suffix))
    return {suffix: (files[suffix], sizes[suffix]) for suffix in order}
