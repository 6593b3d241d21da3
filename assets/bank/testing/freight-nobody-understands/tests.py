from unittest import TestCase

from answer import Seen, changed, record


def test_no_inputs():
    """Without inputs nothing is recorded and nothing has changed."""
    assert record(len, []) == []
    assert changed(len, []) == []


def test_single_input():
    """One call gives one entry with its arguments and result."""
    assert record(divmod, [(7, 2)]) == [Seen((7, 2), ("returned", (3, 1)))]


def test_exceptions_are_outcomes():
    """An exception is noted by type and text, and the rest goes on."""
    seen = record(int, [("1",), ("x",), ("2",)])
    text = "invalid literal for int() with base 10: 'x'"
    assert [entry.outcome for entry in seen] == [
        ("returned", 1),
        ("raised", "ValueError", text),
        ("returned", 2),
    ]


def test_repeated_inputs():
    """Equal inputs are recorded each, in order."""
    seen = record(abs, iter([(-1,), (-1,), (2,)]))
    assert [entry.args for entry in seen] == [(-1,), (-1,), (2,)]


def test_no_change():
    """The same function shows no change."""
    seen = record(int, [("1",), ("x",)])
    assert changed(int, seen) == []


def test_changes_in_order():
    """Old and new outcome are shown for what differs, in order."""
    seen = record(lambda n: n // 2, [(4,), (-3,), (5,), (-5,)])
    pairs = changed(lambda n: int(n / 2), seen)
    assert pairs == [
        (Seen((-3,), ("returned", -2)), Seen((-3,), ("returned", -1))),
        (Seen((-5,), ("returned", -3)), Seen((-5,), ("returned", -2))),
    ]


def test_other_type_or_text_is_a_change():
    """Another exception, another text, or a result instead is a change."""

    def raising(error):
        def function(n):
            raise error

        return function

    seen = record(raising(KeyError("a")), [(1,)])
    for other in (raising(IndexError("a")), raising(KeyError("b")), abs):
        assert len(changed(other, seen)) == 1
    assert changed(raising(KeyError("a")), seen) == []


def test_arguments_are_recorded_as_they_came():
    """What a call does to its arguments reaches nobody."""

    def empties(items):
        total = sum(inner.pop() for inner in items)
        items.clear()
        return total

    inputs = [([[1], [2]],), ([[3]],)]
    seen = record(empties, inputs)
    assert inputs == [([[1], [2]],), ([[3]],)]
    assert [entry.args for entry in seen] == inputs
    assert changed(empties, seen) == []
    assert [entry.args for entry in seen] == inputs


def test_results_are_kept_as_they_were():
    """A result that grows later is recorded as it was."""
    log = []

    def remembers(n):
        log.append(n)
        return log

    seen = record(remembers, [(1,), (2,)])
    assert [entry.outcome for entry in seen] == [
        ("returned", [1]),
        ("returned", [1, 2]),
    ]


def test_inputs_are_independent_of_the_record():
    """Changing an input afterwards doesn't change the record."""
    inputs = [([1, 2],)]
    seen = record(len, inputs)
    inputs[0][0].append(3)
    assert seen == [Seen(([1, 2],), ("returned", 2))]


def test_nan_is_no_change():
    """A NaN that comes again is the same."""

    def ratio(a, b):
        return float("nan") if not b else a / b

    seen = record(ratio, [(0, 0), (1, 2)])
    assert changed(ratio, seen) == []
    assert len(changed(lambda a, b: 0.0, seen)) == 2


def test_interrupts_go_through():
    """Ctrl-C is no outcome."""

    def interrupted(n):
        raise KeyboardInterrupt

    with TestCase().assertRaises(KeyboardInterrupt):
        record(interrupted, [(1,)])


def test_many_inputs():
    """Ten thousand inputs are recorded and compared quickly."""
    seen = record(lambda n: n % 7, ((n,) for n in range(10_000)))
    assert len(seen) == 10_000
    assert changed(lambda n: n - n // 7 * 7, seen) == []
