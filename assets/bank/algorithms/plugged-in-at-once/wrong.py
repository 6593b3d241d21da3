# fails: test_leaving_and_coming_in_one_minute, test_agrees_with_the_old_version, test_read_once
# why: sorting by time alone leaves the order within a minute to chance
from collections.abc import Iterable


def most_at_once(sessions: Iterable[tuple[int, int]]) -> int:
    """Return the largest number of sessions that run at the same time.

    A session is a pair (start, end) in minutes and includes its start, but
    not its end; one of zero minutes counts for nothing.
    Raises ValueError if an end lies before its start.
    Expected: O(n log n) time, O(n) memory.
    """
    changes = []
    for start, end in sessions:
        if end < start:
            raise ValueError(f"session ends before it starts: {start}-{end}")
        if start != end:
            changes += (start, 1), (end, -1)
    changes.sort(key=lambda change: (change[0], -change[1]))
    most = plugged = 0
    for _, change in changes:
        plugged += change
        most = max(most, plugged)
    return most
