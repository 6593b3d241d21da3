# fails: test_one_reading, test_last_batch_may_be_short, test_size_larger_than_the_input, test_skipped_lines_do_not_count, test_many_lines
# why: the zip idiom groups an iterator in one line, and drops what does not fill a batch
from collections.abc import Callable, Iterable, Sequence


def upload(
    lines: Iterable[str],
    size: int,
    store: Callable[[Sequence[str]], object],
) -> int:
    if size < 1:
        raise ValueError("size must be at least 1")
    stripped = (line.strip() for line in lines)
    readings = (line for line in stripped if line and not line.startswith("#"))
    sent = 0
    for batch in zip(*[readings] * size):
        store(batch)
        sent += len(batch)
    return sent
