# fails: test_hidden_names, test_folders_are_no_files, test_suffixes, test_most_bytes_first
# why: only the last name is tested, folders have sizes too, and sorting was forgotten
from pathlib import Path


def holdings(root: str | Path) -> dict[str, tuple[int, int]]:
    root = Path(root)
    if not root.is_dir():
        raise NotADirectoryError(root)
    totals: dict[str, tuple[int, int]] = {}
    for path in root.glob("**/*"):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.suffix:
            continue
        files, size = totals.get(path.suffix, (0, 0))
        totals[path.suffix] = (files + 1, size + path.stat().st_size)
    return totals
