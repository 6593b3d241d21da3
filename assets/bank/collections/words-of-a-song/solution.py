import heapq
import re
from collections import Counter
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def _fold(text: str) -> str:
    return text.replace("’", "'").casefold()


def frequent(
    lines: Iterable[str], limit: int, ignore: Iterable[str] = ()
) -> list[tuple[str, int]]:
    """Return the `limit` most frequent words; ties are ordered by the word."""
    if limit < 0:
        raise ValueError(f"limit must not be negative: {limit}")
    counts = Counter(word for line in lines for word in WORD.findall(_fold(line)))
    for word in ignore:
        counts.pop(_fold(word), None)
    return heapq.nsmallest(limit, counts.items(), key=lambda item: (-item[1], item[0]))
