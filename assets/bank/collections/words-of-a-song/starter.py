from collections.abc import Iterable


def frequent(
    lines: Iterable[str], limit: int, ignore: Iterable[str] = ()
) -> list[tuple[str, int]]:
    """Return the `limit` most frequent words with their counts.

    A word is a run of letters, perhaps with apostrophes inside; case is
    folded as by str.casefold, ’ counts as '. Equal counts are ordered by
    the word. Words in `ignore` are left out. Raises ValueError for a
    negative limit, before `lines` is read. Expected: linear time for
    counting, m log limit for ranking m different words.
    """
    raise NotImplementedError
