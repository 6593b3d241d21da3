# fails: test_empty
# why: checking each character reads well, and all() of nothing is true
import string

KEYS = frozenset(string.ascii_letters + string.digits)


def is_plain(code: str) -> bool:
    return all(character in KEYS for character in code)
