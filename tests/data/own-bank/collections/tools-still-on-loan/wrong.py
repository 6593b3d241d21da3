# fails: test_second_loan_is_refused, test_return_of_what_is_not_out_is_refused
# why: taking what isn't there with a default never raises, and the task reads as if logs were always right
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
        out.pop(tool, None)
        if person is not None:
            out[tool] = person
    return out
