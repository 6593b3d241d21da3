from collections.abc import Iterable


def still_out(log: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Map each tool that is out to whoever has it, longest lent first.

    `log` holds pairs of a tool and who took it, or None for a return,
    oldest first. Raises ValueError, with the tool's name, for a loan of
    what is out and for a return of what is not.
    Expected: O(n) time.
    """
    out: dict[str, str] = {}
    for tool, person in log:
        if (person is None) != (tool in out):
            raise ValueError(f"the log contradicts itself about {tool!r}")
        if person is None:
            del out[tool]
        else:
            out[tool] = person
    return out
