from collections.abc import Mapping, Sequence


def recipients(lists: Mapping[str, Sequence[str]], name: str) -> list[str]:
    """Return the addresses reached from the list `name`, each once.

    A member that is a key of `lists` is a nested list and is opened where
    it stands; any other member is an address. Lists may contain each other.
    Raises KeyError if `name` is not a list.
    Expected: O(members) time, for chains of 100,000 lists as well.
    """
    opened = {name}
    found: dict[str, None] = {}
    stack = [iter(lists[name])]
    while stack:
        for member in stack[-1]:
            if member not in lists:
                found[member] = None
            elif member not in opened:
                opened.add(member)
                stack.append(iter(lists[member]))
                break
        else:
            stack.pop()
    return list(found)
