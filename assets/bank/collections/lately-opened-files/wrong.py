# fails: test_opened_again
# why: assigning to a key that is there looks like moving it, and leaves it where it was
from collections import OrderedDict


class Recent:
    """Paths opened lately, at most `size`, each once.

    Raises ValueError if `size` is below one.
    """

    def __init__(self, size: int) -> None:
        if size < 1:
            raise ValueError(f"size must be at least 1: {size}")
        self._size = size
        self._paths: OrderedDict[str, None] = OrderedDict()

    def opened(self, path: str) -> str | None:
        """Put `path` on top; return the path that drops out, or None. O(1)."""
        self._paths[path] = None
        if len(self._paths) <= self._size:
            return None
        return self._paths.popitem(last=False)[0]

    def forget(self, path: str) -> None:
        """Take `path` out; raises KeyError if it isn't there. O(1)."""
        del self._paths[path]

    def paths(self) -> list[str]:
        """Return a new list, the latest first. O(size)."""
        return list(reversed(self._paths))
