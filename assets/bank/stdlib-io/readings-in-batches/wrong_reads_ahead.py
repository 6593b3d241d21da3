# fails: test_stores_before_reading_on
# why: storing when one line too many has arrived avoids a second store after the loop
from collections.abc import Callable, Iterable, Sequence


def upload(
    lines: Iterable[str],
    size: int,
    store: Callable[[Sequence[str]], object],
) -> int:
    if size < 1:
        raise ValueError("size must be at least 1")
    sent = 0
    batch: list[str] = []
    for line in lines:
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if len(batch) == size:
            store(batch)
            batch = []
        batch.append(line)
        sent += 1
    if batch:
        store(batch)
    return sent
