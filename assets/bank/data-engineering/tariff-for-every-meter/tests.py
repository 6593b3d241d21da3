# host: needs pandas
from unittest import TestCase

import pandas as pd
from answer import with_tariff

case = TestCase()


def readings(*rows, kind="int64"):
    frame = pd.DataFrame(rows, columns=["meter", "day", "kwh"])
    return frame.astype({"meter": kind})


def register(*rows):
    frame = pd.DataFrame(rows, columns=["meter", "tariff"])
    return frame.astype({"meter": "int64"})


def test_order_and_tariff():
    """Readings keep their order, each with the tariff of its meter."""
    matched, rest = with_tariff(
        readings((9, 1, 2.0), (7, 1, 3.0), (9, 2, 4.0)), register((7, "day"), (9, "night"))
    )
    assert list(matched.columns) == ["meter", "day", "kwh", "tariff"]
    assert matched["tariff"].tolist() == ["night", "day", "night"]
    assert matched["kwh"].tolist() == [2.0, 3.0, 4.0]
    assert len(rest) == 0


def test_unknown_meters_are_returned():
    """Readings of unknown meters come back in the second frame."""
    matched, rest = with_tariff(readings((1, 1, 5.0), (7, 1, 3.0), (2, 1, 6.0)), register((7, "day")))
    assert matched["meter"].tolist() == [7]
    assert rest["meter"].tolist() == [1, 2] and rest["kwh"].tolist() == [5.0, 6.0]
    assert list(rest.columns) == ["meter", "day", "kwh"]
    assert list(rest.index) == [0, 1] and list(matched.index) == [0]


def test_missing_tariff_is_no_unknown_meter():
    """A meter that is in the register without a tariff is matched."""
    matched, rest = with_tariff(readings((7, 1, 3.0)), register((7, None)))
    assert len(matched) == 1 and matched["tariff"].isna().all() and len(rest) == 0


def test_duplicate_in_register():
    """A meter that appears twice in the register is an error."""
    with case.assertRaisesRegex(ValueError, "meters"):
        with_tariff(readings((7, 1, 3.0)), register((7, "day"), (7, "day")))


def test_duplicate_reading():
    """Two readings of a meter on one day are an error."""
    with case.assertRaisesRegex(ValueError, "readings"):
        with_tariff(readings((7, 1, 3.0), (7, 1, 4.0)), register((7, "day")))


def test_missing_meter_in_readings():
    """Readings without a meter are unmatched, and are no repetition."""
    frame = readings((None, 1, 3.0), (7, 1, 4.0), (None, 1, 5.0), kind="Int64")
    matched, rest = with_tariff(frame, register((7, "day")))
    assert matched["kwh"].tolist() == [4.0]
    assert rest["kwh"].tolist() == [3.0, 5.0]


def test_missing_meter_in_register():
    """A register row without a meter is an error."""
    meters = pd.DataFrame({"meter": pd.array([7, None], "Int64"), "tariff": ["day", "night"]})
    with case.assertRaisesRegex(ValueError, "meters"):
        with_tariff(readings((7, 1, 3.0)), meters)


def test_wrong_types_and_columns():
    """Text or float meters and missing columns are errors that name the table."""
    good, meters = readings((7, 1, 3.0)), register((7, "day"))
    with case.assertRaisesRegex(ValueError, "readings"):
        with_tariff(good.astype({"meter": "float64"}), meters)
    with case.assertRaisesRegex(ValueError, "meters"):
        with_tariff(good, meters.astype({"meter": "str"}))
    with case.assertRaisesRegex(ValueError, "meters"):
        with_tariff(good, meters.drop(columns="tariff"))
    with case.assertRaisesRegex(ValueError, "readings"):
        with_tariff(good.drop(columns="kwh"), meters)


def test_further_columns():
    """Further columns of readings stay, those of the register don't come along."""
    frame = readings((7, 1, 3.0)).assign(note="ok")
    matched, _ = with_tariff(frame, register((7, "day")).assign(owner="x", note="y"))
    assert list(matched.columns) == ["meter", "day", "kwh", "note", "tariff"]
    assert matched["note"].tolist() == ["ok"]


def test_empty_tables():
    """Empty readings or an empty register are no error."""
    matched, rest = with_tariff(readings(), register((7, "day")))
    assert len(matched) == len(rest) == 0 and "tariff" in matched
    matched, rest = with_tariff(readings((7, 1, 3.0)), register())
    assert len(matched) == 0 and len(rest) == 1


def test_many_rows_add_up():
    """In a large table nothing is lost and nothing is doubled."""
    frame = readings(*[(n % 1_000, n // 1_000, 1.0) for n in range(100_000)])
    matched, rest = with_tariff(frame, register(*[(n, "day") for n in range(0, 1_000, 2)]))
    assert len(matched) == len(rest) == 50_000
