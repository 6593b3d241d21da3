class Recent:
    """Paths opened lately, at most `size`, each once.

    Raises ValueError if `size` is below one.
    """

    def __init__(self, size: int) -> None:
        raise NotImplementedError

    def opened(self, path: str) -> str | None:
        """Put `path` on top; return the path that drops out, or None. O(1)."""
        raise NotImplementedError

    def forget(self, path: str) -> None:
        """Take `path` out; raises KeyError if it isn't there. O(1)."""
        raise NotImplementedError

    def paths(self) -> list[str]:
        """Return a new list, the latest first. O(size)."""
        raise NotImplementedError
