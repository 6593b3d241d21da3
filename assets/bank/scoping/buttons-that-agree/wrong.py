# fails: test_counts_are_independent, test_many_labels_from_a_generator
# why: a default argument freezes the label, which mends the complaint that people see first; the count is still one variable
from collections.abc import Callable, Iterable


def make_counters(labels: Iterable[str]) -> dict[str, Callable[[], str]]:
    counters = {}
    count = 0
    for label in labels:

        def press(label=label):
            nonlocal count
            count += 1
            return f"{label}: {count}"

        counters[label] = press
    return counters
