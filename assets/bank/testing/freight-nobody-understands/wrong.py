# fails: test_arguments_are_recorded_as_they_came, test_results_are_kept_as_they_were, test_inputs_are_independent_of_the_record
# why: without copies the record holds what the calls left of the arguments
from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any, NamedTuple


class Seen(NamedTuple):
    args: tuple[Any, ...]
    outcome: tuple[Any, ...]


def _outcome(
    function: Callable[..., Any], args: tuple[Any, ...]
) -> tuple[Any, ...]:
    try:
        return "returned", function(*args)
    except Exception as error:
        return "raised", type(error).__name__, str(error)


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return one == other or repr(one) == repr(other)


def record(
    function: Callable[..., Any], inputs: Iterable[tuple[Any, ...]]
) -> list[Seen]:
    """Call the function with each tuple of arguments; note the outcomes.

    An outcome is ("returned", value) or ("raised", type name, text). The
    inputs are copied and never changed. Expected: one call per input.
    """
    return [Seen(args, _outcome(function, args)) for args in inputs]


def changed(
    function: Callable[..., Any], seen: Iterable[Seen]
) -> list[tuple[Seen, Seen]]:
    """Call the function with recorded arguments; return (old, new) pairs.

    Only those whose outcome differs, in order. Outcomes are the same if
    they are equal or have the same repr. Expected: one call per entry.
    """
    result = []
    for old in seen:
        new = Seen(deepcopy(old.args), _outcome(function, old.args))
        if not _same(old.outcome, new.outcome):
            result.append((old, new))
    return result
