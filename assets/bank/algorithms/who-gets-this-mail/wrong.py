# fails: test_long_chain
# why: recursion is the shortest way to say it, and stops at the recursion limit
from collections.abc import Mapping, Sequence


def recipients(lists: Mapping[str, Sequence[str]], name: str) -> list[str]:
    opened: set[str] = set()
    found: dict[str, None] = {}

    def walk(current: str) -> None:
        opened.add(current)
        for member in lists[current]:
            if member not in lists:
                found[member] = None
            elif member not in opened:
                walk(member)

    walk(name)
    return list(found)
