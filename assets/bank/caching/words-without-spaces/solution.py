from collections.abc import Iterable
from functools import cache


def readings(text: str, words: Iterable[str]) -> int:
    """Return in how many ways `text` can be cut into words of the list."""
    known = set(words) - {""}

    @cache
    def from_position(start: int) -> int:
        if start == len(text):
            return 1
        return sum(
            from_position(start + len(word))
            for word in known
            if text.startswith(word, start)
        )

    return from_position(0)
