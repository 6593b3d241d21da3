from typing import Any


def sizes(tree: dict[str, Any]) -> list[tuple[int, str, int]]:
    """Return (depth, name, bytes) of each folder, inner folders first.

    A value of `tree` is a size in bytes or a dictionary, that is a folder.
    Siblings keep their order; the tree itself comes last, as (0, "", bytes).
    Raises nothing. Expected: O(entries) time, for any depth.
    """
    raise NotImplementedError
