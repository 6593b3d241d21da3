from typing import Any


def sizes(tree: dict[str, Any]) -> list[tuple[int, str, int]]:
    """Return (depth, name, bytes) of each folder, inner folders first.

    A value of `tree` is a size in bytes or a dictionary, that is a folder.
    Siblings keep their order; the tree itself comes last, as (0, "", bytes).
    Raises nothing. Expected: O(entries) time, for any depth.
    """
    result = []
    stack = [("", iter(tree.items()))]
    totals = [0]
    while stack:
        folder, entries = stack[-1]
        for name, value in entries:
            if isinstance(value, dict):
                stack.append((name, iter(value.items())))
                totals.append(0)
                break
            totals[-1] += value
        else:
            stack.pop()
            total = totals.pop()
            result.append((len(stack), folder, total))
            if totals:
                totals[-1] += total
    return result
