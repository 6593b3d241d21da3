from collections.abc import Callable, Iterable
from typing import Any, NamedTuple


class Seen(NamedTuple):
    args: tuple[Any, ...]
    outcome: tuple[Any, ...]


def record(
    function: Callable[..., Any], inputs: Iterable[tuple[Any, ...]]
) -> list[Seen]:
    """Call the function with each tuple of arguments; note the outcomes.

    An outcome is ("returned", value) or ("raised", type name, text). The
    inputs are copied and never changed. Expected: one call per input.
    """
    raise NotImplementedError


def changed(
    function: Callable[..., Any], seen: Iterable[Seen]
) -> list[tuple[Seen, Seen]]:
    """Call the function with recorded arguments; return (old, new) pairs.

    Only those whose outcome differs, in order. Outcomes are the same if
    they are equal or have the same repr. Expected: one call per entry.
    """
    raise NotImplementedError
