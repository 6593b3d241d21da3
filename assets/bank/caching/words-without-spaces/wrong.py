# fails: test_languages_do_not_mix
# why: a cache on module level, keyed by the remainder and the words' number
from collections.abc import Iterable

_known: dict[tuple[str, int], int] = {}


def readings(text: str, words: Iterable[str]) -> int:
    return _count(text, set(words) - {""})


def _count(text: str, words: set[str]) -> int:
    if not text:
        return 1
    key = (text, len(words))
    if key not in _known:
        _known[key] = sum(
            _count(text[len(word) :], words) for word in words if text.startswith(word)
        )
    return _known[key]
