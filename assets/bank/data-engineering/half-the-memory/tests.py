# host: needs pandas
import numpy as np
import pandas as pd
from answer import shrink


def kind(values, dtype=None, **options):
    """The dtype that one column ends up with."""
    return str(shrink(pd.DataFrame({"x": pd.Series(values, dtype=dtype)}), **options)["x"].dtype)


def test_integers_at_their_limits():
    """Integers get the smallest type that holds both ends."""
    assert kind([0, 255]) == "uint8"
    assert kind([0, 256]) == "uint16"
    assert kind([-128, 127]) == "int8"
    assert kind([-129, 0]) == "int16"
    assert kind([-1, 255]) == "int16"
    assert kind([0, 2**63], "uint64") == "uint64"


def test_floats_only_when_exact():
    """Floats are narrowed only if every value comes back the same."""
    assert kind([0.5, -20.25]) == "float32"
    assert kind([0.1]) == "float64"
    assert kind([16_777_216.0]) == "float32"
    assert kind([16_777_217.0]) == "float64"
    assert kind([1e300]) == "float64"


def test_floats_stay_floats():
    """Whole numbers in a float column remain floats, gaps remain gaps."""
    assert kind([1.0, 2.0]) == "float32"
    out = shrink(pd.DataFrame({"x": [1.5, np.nan, np.inf]}))
    assert str(out["x"].dtype) == "float32" and np.isnan(out["x"][1]) and out["x"][2] == np.inf


def test_text_with_few_values():
    """Repeated text becomes a category, nearly unique text doesn't."""
    assert kind(["a", "a", "b", "b"]) == "category"
    assert kind(["a", "b", "c", "c"]) == "str"
    assert kind(["a", "b", "c", "c"], few=0.75) == "category"
    assert kind(["a", "a", "b", "b"], "object") == "category"


def test_missing_text():
    """Missing text stays missing and is not counted as a value."""
    out = shrink(pd.DataFrame({"x": ["a", None, "b", None]}))
    assert str(out["x"].dtype) == "category"
    assert out["x"].isna().tolist() == [False, True, False, True]


def test_other_columns_stay():
    """Booleans, nullable integers, dates and mixed objects are left alone."""
    assert kind([True, False]) == "bool"
    assert kind([1, None], "Int64") == "Int64"
    assert kind(["a", "a"], "string") == "string"
    assert kind(["a", 1, "a", 1], "object") == "object"
    day = pd.Timestamp("2026-05-01")
    assert kind([day, day]).startswith("datetime64")


def test_no_rows():
    """Without rows every column keeps its type."""
    frame = pd.DataFrame({"n": [1], "x": [0.5], "t": ["a"]}).head(0)
    assert shrink(frame).dtypes.equals(frame.dtypes)


def test_values_order_and_index():
    """Values, column order and index are the same, and the input is untouched."""
    frame = pd.DataFrame({"b": [1, -2], "a": ["x", "x"], "c": [0.5, 0.25]}, index=[7, 3])
    before = frame.copy()
    out = shrink(frame)
    assert list(out) == ["b", "a", "c"] and list(out.index) == [7, 3]
    assert out["b"].tolist() == [1, -2] and out["a"].tolist() == ["x", "x"]
    assert frame.equals(before) and frame.dtypes.equals(before.dtypes)


def test_halves_a_large_frame():
    """A frame of a hundred thousand rows takes less than half afterwards."""
    count = np.arange(100_000)
    frame = pd.DataFrame({"n": count % 90, "x": count / 4, "t": np.where(count % 2, "Harbour", "Hall")})
    small = shrink(frame)
    used = [table.memory_usage(deep=True).sum() for table in (frame, small)]
    assert used[1] < used[0] / 2
    assert (small["t"].astype("str") == frame["t"]).all()
