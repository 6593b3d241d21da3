# host: needs pandas
import pandas as pd
from answer import by_cause

COLUMNS = ["cause", "gifts", "donors", "cents", "largest"]


def table(*rows):
    frame = pd.DataFrame(rows, columns=["cause", "donor", "cents"])
    return frame.astype({"cause": "str", "donor": "str", "cents": "int64"})


def rows(frame):
    return [
        (r.cause, r.gifts, r.donors, r.cents, None if r.largest is pd.NA else r.largest)
        for r in frame.itertuples()
    ]


def test_figures():
    """Gifts, donors, sum and largest come out per cause, largest sum first."""
    out = by_cause(table(("bees", "a", 10), ("owls", "b", 50), ("bees", "a", 30), ("bees", "c", 5)))
    assert rows(out) == [("owls", 1, 1, 50, 50), ("bees", 3, 2, 45, 30)]


def test_missing_cause():
    """Rows without a cause are shown as (none), and the total adds up."""
    gifts = table((None, "a", 10), ("owls", "b", 50), (None, "b", 7))
    out = by_cause(gifts)
    assert rows(out) == [("owls", 1, 1, 50, 50), ("(none)", 2, 2, 17, 10)]
    assert out["cents"].sum() == gifts["cents"].sum()


def test_returns_count_in_the_sum_only():
    """A returned gift lowers the sum and is neither a gift nor a donor."""
    out = by_cause(table(("bees", "a", 100), ("bees", "b", -40), ("bees", "c", 0)))
    assert rows(out) == [("bees", 1, 1, 60, 100)]


def test_cause_with_returns_only():
    """A cause without gifts stays, with its largest gift missing."""
    out = by_cause(table(("bees", "a", -5), ("owls", "a", 5)))
    assert rows(out) == [("owls", 1, 1, 5, 5), ("bees", 0, 0, -5, None)]


def test_unnamed_donors():
    """A missing donor is not counted as a donor, but the gift is."""
    out = by_cause(table(("bees", None, 5), ("bees", None, 6), ("bees", "a", 7)))
    assert rows(out) == [("bees", 3, 1, 18, 7)]


def test_ties_by_name():
    """Equal sums are sorted by cause."""
    out = by_cause(table(("owls", "a", 5), ("bees", "a", 5), ("newts", "a", 5)))
    assert out["cause"].tolist() == ["bees", "newts", "owls"]


def test_schema():
    """Columns, types and index are the declared ones, for no rows too."""
    gifts = table(("bees", "a", -5), ("owls", "b", 5))
    for frame in (gifts, gifts.head(0), gifts.tail(1)):
        out = by_cause(frame)
        assert list(out) == COLUMNS
        assert [str(kind) for kind in out.dtypes] == ["str", "int64", "int64", "int64", "Int64"]
        assert list(out.index) == list(range(len(out)))


def test_large_amounts_stay_exact():
    """Cents beyond the precision of a float keep every digit."""
    big = 2**53 + 1
    out = by_cause(table(("bees", "a", big), ("owls", "a", -1)))
    assert rows(out)[0] == ("bees", 1, 1, big, big)


def test_input_is_kept():
    """The input is left as it was."""
    gifts = table((None, "a", 10), ("bees", None, -3))
    before = gifts.copy()
    by_cause(gifts)
    assert gifts.equals(before)


def test_many_rows():
    """A hundred thousand rows add up."""
    gifts = table(*[(f"c{n % 700}", f"d{n % 97}", n % 50 - 5) for n in range(100_000)])
    out = by_cause(gifts)
    assert len(out) == 700 and out["cents"].sum() == gifts["cents"].sum()
