# fails: test_ties_by_text, test_large_book
# why: most_common does it all in one word, except for the tie rule
import re
from collections import Counter
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def frequent(
    lines: Iterable[str], limit: int, ignore: Iterable[str] = ()
) -> list[tuple[str, int]]:
    if limit < 0:
        raise ValueError("negative limit")
    unwanted = {word.replace("’", "'").casefold() for word in ignore}
    counts = Counter(
        word
        for line in lines
        for word in WORD.findall(line.replace("’", "'").casefold())
        if word not in unwanted
    )
    best = counts.most_common(limit)
    return sorted(best, key=lambda item: (-item[1], item[0]))
