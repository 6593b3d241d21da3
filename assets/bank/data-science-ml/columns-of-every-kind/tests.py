# host: needs scikit-learn
import pickle

import numpy as np
import pandas as pd
from answer import make_preprocessor
from sklearn.base import clone
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline


def boats():
    return pd.DataFrame(
        {
            "seller": ["ann", "bo", "cy", "di"],
            "length": [6.0, 8.0, np.nan, 22.0],
            "hull": ["steel", "wood", None, "wood"],
            "listed": pd.to_datetime(["2026-05-04", "2026-05-10", "2025-12-31", "2024-02-29"]),
        }
    )


def fitted():
    return make_preprocessor(["length"], ["hull"], ["listed"]).fit(boats())


def test_columns_and_order():
    """The columns come as numbers, categories, dates; others are gone."""
    out = fitted().transform(boats())
    assert list(out.columns) == [
        "length", "hull_missing", "hull_steel", "hull_wood",
        "listed_year", "listed_month", "listed_weekday",
    ]  # fmt: skip
    assert not out.isna().any().any()


def test_numbers_are_filled_then_scaled():
    """Gaps get the median of the training rows, and the result is scaled."""
    out = fitted().transform(boats())["length"].to_numpy()
    filled = np.array([6.0, 8.0, 8.0, 22.0])
    assert np.allclose(out, (filled - filled.mean()) / filled.std())


def test_new_rows_use_what_fit_learnt():
    """Median and scale come from the training rows, whatever the new rows are."""
    rows = boats().assign(length=[1000.0, np.nan, 1000.0, 1000.0])
    filled = np.array([6.0, 8.0, 8.0, 22.0])
    out = fitted().transform(rows)["length"].to_numpy()
    assert np.allclose(out[1], (8.0 - filled.mean()) / filled.std())
    assert np.allclose(out[0], (1000.0 - filled.mean()) / filled.std())


def test_categories():
    """Each value has its column of zeros and ones, and so has a gap."""
    out = fitted().transform(boats())
    assert out["hull_steel"].tolist() == [1, 0, 0, 0]
    assert out["hull_wood"].tolist() == [0, 1, 0, 1]
    assert out["hull_missing"].tolist() == [0, 0, 1, 0]


def test_unseen_category():
    """A value that training never showed gives zeros, no error."""
    out = fitted().transform(boats().assign(hull="bamboo"))
    assert not out[["hull_steel", "hull_wood", "hull_missing"]].to_numpy().any()


def test_dates():
    """Year, month and weekday come out, Monday being zero."""
    out = fitted().transform(boats())
    assert out["listed_year"].tolist() == [2026, 2026, 2025, 2024]
    assert out["listed_month"].tolist() == [5, 5, 12, 2]
    assert out["listed_weekday"].tolist() == [0, 6, 2, 3]


def test_single_row_and_index():
    """A single row works, and the index is kept."""
    out = fitted().transform(boats().iloc[[2]])
    assert out.index.tolist() == [2] and len(out.columns) == 7


def test_empty_lists():
    """A kind without columns is no error."""
    frame = boats()
    assert list(make_preprocessor(["length"], [], []).fit_transform(frame)) == ["length"]
    out = make_preprocessor([], ["hull"], []).fit_transform(frame)
    assert list(out) == ["hull_missing", "hull_steel", "hull_wood"]
    assert make_preprocessor([], [], ["listed"]).fit_transform(frame).shape == (4, 3)


def test_fits_into_a_pipeline():
    """It can be cloned, pickled and put before a model."""
    model = make_pipeline(clone(fitted()), Ridge()).fit(boats(), [1.0, 2.0, 3.0, 4.0])
    again = pickle.loads(pickle.dumps(model))
    assert np.allclose(again.predict(boats()), model.predict(boats()))


def test_input_is_kept():
    """The DataFrame that comes in isn't changed."""
    frame = boats()
    fitted().transform(frame)
    assert frame.equals(boats())
