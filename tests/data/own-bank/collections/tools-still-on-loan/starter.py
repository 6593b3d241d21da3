from collections.abc import Iterable


def still_out(log: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Map each tool that is out to whoever has it, longest lent first.

    `log` holds pairs of a tool and who took it, or None for a return,
    oldest first. Raises ValueError, with the tool's name, for a loan of
    what is out and for a return of what is not.
    Expected: O(n) time.
    """
    raise NotImplementedError
