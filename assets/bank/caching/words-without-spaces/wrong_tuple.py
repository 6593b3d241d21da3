# fails: test_duplicate_words
# why: a tuple can be hashed, and keeps every duplicate
from collections.abc import Iterable
from functools import cache


def readings(text: str, words: Iterable[str]) -> int:
    return _count(text, tuple(filter(None, words)))


@cache
def _count(text: str, words: tuple[str, ...]) -> int:
    if not text:
        return 1
    return sum(
        _count(text[len(word) :], words) for word in words if text.startswith(word)
    )
