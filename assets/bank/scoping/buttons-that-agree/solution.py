from collections.abc import Callable, Iterable


def make_counters(labels: Iterable[str]) -> dict[str, Callable[[], str]]:
    """Return a callback for each label, in a dictionary keyed by label.

    A callback takes no arguments, counts one click of its own button and
    returns "<label>: <clicks so far>". A label that comes twice is one
    button.
    """
    return {label: _make_counter(label) for label in labels}


def _make_counter(label: str) -> Callable[[], str]:
    count = 0

    def press() -> str:
        nonlocal count
        count += 1
        return f"{label}: {count}"

    return press
