# host: needs pandas
import pandas as pd
from answer import with_windows


def levels(*rows):
    """Rows of gauge, day of May 2026, level."""
    frame = pd.DataFrame(rows, columns=["gauge", "day", "level"])
    frame["day"] = pd.Timestamp("2026-05-01") + pd.to_timedelta(frame["day"] - 1, unit="D")
    return frame.astype({"gauge": "str", "level": "float64"})


def column(frame, name):
    return [None if value != value else value for value in frame[name]]


def test_full_week():
    """Without gaps the window slides over seven days."""
    out = with_windows(levels(*[("Ems", day, day * 10) for day in range(1, 10)]))
    assert column(out, "mean_7d") == [None, None, None, 25, 30, 35, 40, 50, 60]
    assert column(out, "days_7d") == [1, 2, 3, 4, 5, 6, 7, 7, 7]
    assert column(out, "rise") == [None] + [10] * 8


def test_missing_days():
    """After a gap, days before it are out of the window and no rise is known."""
    out = with_windows(levels(*[("Ems", day, day) for day in (1, 2, 3, 4, 8, 9, 20)]))
    assert column(out, "days_7d") == [1, 2, 3, 4, 4, 4, 1]
    assert column(out, "mean_7d") == [None, None, None, 2.5, 4.25, 6, None]
    assert column(out, "rise") == [None, 1, 1, 1, None, 1, None]


def test_gauges_do_not_mix():
    """Windows and rises start anew with each gauge."""
    rows = [(gauge, day, 100) for gauge in ("Ems", "Oder") for day in (1, 2, 3)]
    rows += [("Oder", 4, 500)]
    out = with_windows(levels(*rows))
    assert column(out, "days_7d") == [1, 2, 3, 1, 2, 3, 4]
    assert column(out, "rise") == [None, 0, 0, None, 0, 0, 400]
    assert column(out, "mean_7d")[-1] == 200


def test_unsorted_input():
    """The order of the input doesn't matter, and it is left as it is."""
    rows = [("Oder", 2, 5), ("Ems", 3, 1), ("Oder", 1, 4), ("Ems", 4, 3)]
    frame = levels(*rows)
    before = frame.copy()
    out = with_windows(frame)
    assert out["gauge"].tolist() == ["Ems", "Ems", "Oder", "Oder"]
    assert out["level"].tolist() == [1, 3, 4, 5]
    assert column(out, "rise") == [None, 2, None, 1]
    assert list(out.index) == [0, 1, 2, 3]
    assert frame.equals(before)


def test_missing_level():
    """A level that is NaN counts nowhere."""
    out = with_windows(levels(*[("Ems", d, None if d == 3 else d) for d in range(1, 7)]))
    assert column(out, "days_7d") == [1, 2, 2, 3, 4, 5]
    assert column(out, "mean_7d") == [None, None, None, None, 3, 3.6]
    assert column(out, "rise") == [None, 1, None, None, 1, 1]


def test_single_row():
    """One row has a count of one and nothing else."""
    out = with_windows(levels(("Ems", 1, 7)))
    assert column(out, "days_7d") == [1]
    assert column(out, "mean_7d") == column(out, "rise") == [None]


def test_schema():
    """Columns and types are the declared ones, for the empty table too."""
    for frame in (levels(("Ems", 1, 7), ("Ems", 2, 8)), levels(("Ems", 1, 7)).head(0)):
        out = with_windows(frame)
        assert list(out) == ["gauge", "day", "level", "mean_7d", "days_7d", "rise"]
        kinds = [str(out[name].dtype) for name in ("level", "mean_7d", "days_7d", "rise")]
        assert kinds == ["float64", "float64", "int64", "float64"]
        assert out["day"].dtype.kind == "M"


def test_many_gauges():
    """Two hundred gauges over a year come out complete."""
    day = pd.date_range("2025-01-01", periods=365).repeat(200)
    gauge = [f"g{n:03}" for n in range(200)] * 365
    out = with_windows(pd.DataFrame({"gauge": gauge, "day": day, "level": 1.0}))
    assert len(out) == 73_000 and (out["days_7d"] == 7).sum() == 359 * 200
