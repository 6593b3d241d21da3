# fails: test_very_deep
# why: collecting into one list mends the copying, and leaves the recursion
from typing import Any


def sizes(tree: dict[str, Any]) -> list[tuple[int, str, int]]:
    result: list[tuple[int, str, int]] = []

    def measure(folder: dict[str, Any], depth: int, own: str) -> int:
        total = 0
        for name, value in folder.items():
            if isinstance(value, dict):
                total += measure(value, depth + 1, name)
            else:
                total += value
        result.append((depth, own, total))
        return total

    measure(tree, 0, "")
    return result
