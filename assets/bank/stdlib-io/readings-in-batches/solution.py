from collections.abc import Callable, Iterable, Sequence
from itertools import batched


def upload(
    lines: Iterable[str],
    size: int,
    store: Callable[[Sequence[str]], object],
) -> int:
    """Hand on the readings in `lines`, `size` at a time, and count them.

    Blank lines and comments are skipped; the last batch may be short.
    Raises ValueError if `size` is below one, before anything is read.
    """
    if size < 1:
        raise ValueError(f"size must be at least 1: {size}")
    stripped = (line.strip() for line in lines)
    readings = (line for line in stripped if line and not line.startswith("#"))
    sent = 0
    for batch in batched(readings, size):
        store(batch)
        sent += len(batch)
    return sent
