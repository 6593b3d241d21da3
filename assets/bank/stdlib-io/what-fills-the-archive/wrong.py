# fails: test_hidden_above_the_root, test_no_directory
# why: rglob is one line, tests all parts of the path, and is silent about a missing root
from pathlib import Path


def holdings(root: str | Path) -> dict[str, tuple[int, int]]:
    totals: dict[str, tuple[int, int]] = {}
    for path in Path(root).rglob("*"):
        if path.is_file() and not any(p.startswith(".") for p in path.parts):
            files, size = totals.get(path.suffix.lower(), (0, 0))
            totals[path.suffix.lower()] = (files + 1, size + path.stat().st_size)
    return dict(sorted(totals.items(), key=lambda item: (-item[1][1], item[0])))
