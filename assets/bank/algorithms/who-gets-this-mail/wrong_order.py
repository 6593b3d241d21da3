# fails: test_nested_lists_open_where_they_stand, test_each_address_once, test_rings, test_long_chain
# why: a stack of names is easy to write, but it finishes a list before it opens the nested ones
from collections.abc import Mapping, Sequence


def recipients(lists: Mapping[str, Sequence[str]], name: str) -> list[str]:
    opened = {name}
    found: dict[str, None] = {}
    stack = [name]
    while stack:
        for member in lists[stack.pop()]:
            if member not in lists:
                found[member] = None
            elif member not in opened:
                opened.add(member)
                stack.append(member)
    return list(found)
