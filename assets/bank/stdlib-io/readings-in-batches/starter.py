from collections.abc import Callable, Iterable, Sequence


def upload(
    lines: Iterable[str],
    size: int,
    store: Callable[[Sequence[str]], object],
) -> int:
    """Hand on the readings in `lines`, `size` at a time, and count them.

    Blank lines and lines that start with "#" are skipped, the others are
    stripped. `lines` may never end: a full batch is stored before another
    line is read. What `store` raises reaches the caller.
    Raises ValueError if `size` is below one, before anything is read.
    Expected: linear time, memory in proportion to `size`.
    """
    raise NotImplementedError
