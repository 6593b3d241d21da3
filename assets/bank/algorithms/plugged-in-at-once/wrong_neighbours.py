# fails: test_overlaps_in_any_order, test_equal_sessions, test_read_once, test_agrees_with_the_old_version, test_many_sessions
# why: after sorting it is tempting to compare each session with the next one only
from collections.abc import Iterable


def most_at_once(sessions: Iterable[tuple[int, int]]) -> int:
    spans = sorted(sessions)
    if any(end < start for start, end in spans):
        raise ValueError("session ends before it starts")
    spans = [(start, end) for start, end in spans if start != end]
    most = plugged = min(len(spans), 1)
    for (_, end), (start, _) in zip(spans, spans[1:]):
        plugged = 2 if start < end else 1
        most = max(most, plugged)
    return most
