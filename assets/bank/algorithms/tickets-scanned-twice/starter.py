from collections.abc import Hashable, Iterable


def scanned_twice[T: Hashable](tickets: Iterable[T]) -> list[T]:
    """Return every ticket that occurs more than once, each only once.

    They come in the order of their first appearance. The iterable is read
    once. Raises TypeError for entries that can't be hashed.
    Expected: linear time.
    """
    raise NotImplementedError
