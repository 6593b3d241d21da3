from dataclasses import dataclass


@dataclass(eq=False, repr=False)
class Branch:
    name: str
    left: Branch | None = None
    right: Branch | None = None


def mirrored(branch: Branch | None) -> Branch | None:
    """Swap left and right throughout the tree, in place; return `branch`.

    Returns None for None. Raises nothing.
    Expected: O(n) time, for trees of any depth.
    """
    raise NotImplementedError
