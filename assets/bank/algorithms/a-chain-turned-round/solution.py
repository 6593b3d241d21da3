from dataclasses import dataclass


@dataclass(eq=False, repr=False)
class Node:
    value: int
    next: Node | None = None


def turned(node: Node | None) -> Node | None:
    """Turn the chain round in place; return its new first node.

    Returns None for None. Raises nothing.
    Expected: O(n) time, O(1) memory, no new nodes.
    """
    previous = None
    while node is not None:
        node.next, previous, node = previous, node, node.next
    return previous
