# fails: test_one_child, test_all_levels, test_in_place, test_twice_is_nothing, test_very_deep
# why: two assignments in a row look like a swap, and the second one reads what the first has written
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
    waiting = [branch]
    while waiting:
        current = waiting.pop()
        if current is not None:
            waiting += current.left, current.right
            current.left = current.right
            current.right = current.left
    return branch
