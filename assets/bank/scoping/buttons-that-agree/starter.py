from collections.abc import Callable, Iterable


def make_counters(labels: Iterable[str]) -> dict[str, Callable[[], str]]:
    """Return a callback for each label, in a dictionary keyed by label.

    A callback takes no arguments, counts one click of its own button and
    returns "<label>: <clicks so far>". A label that comes twice is one
    button. Expected: linear in the number of labels.

    Users report that this version books every click under the last button
    and that the counts run together. Mend it.
    """
    counters = {}
    count = 0
    for label in labels:

        def press():
            nonlocal count
            count += 1
            return f"{label}: {count}"

        counters[label] = press
    return counters
