# fails: test_punctuation_and_digits, test_case_is_folded, test_ignored_words
# why: lower and \w look like letters, and ignore is compared as it comes
import heapq
import re
from collections import Counter
from collections.abc import Iterable


def frequent(
    lines: Iterable[str], limit: int, ignore: Iterable[str] = ()
) -> list[tuple[str, int]]:
    if limit < 0:
        raise ValueError("negative limit")
    counts: Counter[str] = Counter()
    for line in lines:
        text = line.replace("’", "'").lower()
        counts.update(re.findall(r"[^\W\d]+(?:'[^\W\d]+)*", text.replace("_ '", "")))
    for word in ignore:
        del counts[word]
    return heapq.nsmallest(limit, counts.items(), key=lambda item: (-item[1], item[0]))
