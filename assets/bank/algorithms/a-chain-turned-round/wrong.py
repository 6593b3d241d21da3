# fails: test_long_chain
# why: recursion is what the whiteboard asks for, and it stops at the recursion limit
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
    if node is None or node.next is None:
        return node
    first = turned(node.next)
    node.next.next = node
    node.next = None
    return first
