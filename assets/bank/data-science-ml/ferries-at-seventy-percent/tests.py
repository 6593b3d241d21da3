# host: needs scikit-learn
from unittest import TestCase

import numpy as np
from answer import calibrate, calibration_error
from sklearn.base import BaseEstimator, ClassifierMixin

raises = TestCase().assertRaises


class TooSure(ClassifierMixin, BaseEstimator):
    """Knows the true log odds, and shows three times as much."""

    def fit(self, x, y):
        self.fits_ = getattr(self, "fits_", 0) + 1
        self.classes_ = np.array([0, 1])
        return self

    def predict_proba(self, x):
        p = 1 / (1 + np.exp(-3 * x[:, 0]))
        return np.column_stack([1 - p, p])

    def predict(self, x):
        return (x[:, 0] > 0).astype(int)


def sailings(rows, seed):
    rng = np.random.default_rng(seed)
    x = rng.normal(0, 1.5, size=(rows, 1))
    return x, (rng.random(rows) < 1 / (1 + np.exp(-x[:, 0]))).astype(int)


def error(y, p, **options):
    return calibration_error(np.array(y), np.array(p, dtype=float), **options)


def test_known_errors():
    """Gaps are weighted by the number of predictions in a bin."""
    assert np.isclose(error([1, 0, 0, 0, 0], [0.75] * 5), 0.55)
    assert np.isclose(error([1, 1, 1, 0], [0.75] * 4), 0)
    assert np.isclose(error([0, 1, 1, 1], [0.5, 0.95, 0.95, 0.95]), (0.5 + 3 * 0.05) / 4)


def test_gaps_cancel_within_a_bin_only():
    """Too high and too low cancel within a bin, not between bins."""
    assert np.isclose(error([0, 1], [0.52, 0.58]), 0.05)
    assert np.isclose(error([0, 1], [0.4, 0.6]), 0.4)
    assert np.isclose(error([0, 1], [0.4, 0.6], bins=1), 0)


def test_borders():
    """A border belongs to the upper bin, and 1 to the last."""
    assert np.isclose(error([1, 0], [0.5, 0.6], bins=2), 0.05)
    assert np.isclose(error([0, 1], [0.49, 0.5], bins=2), 0.495)
    assert np.isclose(error([0, 1], [1.0, 0.95]), 0.475)
    assert error([0, 1], [0.0, 1.0]) == 0


def test_bad_input():
    """Missing, odd or uneven input is an error."""
    for y, p in (([], []), ([1], [0.5, 0.5]), ([1], [1.1]), ([1], [-0.1]), ([1], [np.nan])):
        with raises(ValueError):
            error(y, p)
    with raises(ValueError):
        error([1], [0.5], bins=0)


def test_single_prediction():
    """One prediction has its own gap, as a plain float."""
    assert np.isclose(error([1], [0.25]), 0.75)
    assert type(error([1], [0.25])) is float


def test_calibration_helps():
    """On new rows the error falls to a fraction, with many rows or few."""
    x, y = sailings(20_000, 9)
    model = TooSure().fit(x, y)
    before = calibration_error(y, model.predict_proba(x)[:, 1])
    for rows in (5_000, 400):
        p = calibrate(model, *sailings(rows, 2)).predict_proba(x)[:, 1]
        assert calibration_error(y, p) < before / 2


def test_model_is_not_fitted_again():
    """The model stays as it was."""
    x, y = sailings(300, 1)
    model = TooSure().fit(x, y)
    calibrate(model, x, y)
    assert model.fits_ == 1


def test_few_rows_use_sigmoid():
    """With few rows, or few of one class, the order is kept strictly."""
    x, y = sailings(999, 3)
    rare, late = sailings(3_000, 4)
    late[np.flatnonzero(late)[99:]] = 0
    for rows, results in ((x, y), (rare, late)):
        p = calibrate(TooSure().fit(x, y), rows, results).predict_proba(np.linspace(-2, 2, 50)[:, None])
        assert (np.diff(p[:, 1]) > 0).all()


def test_many_rows_use_isotonic():
    """With many rows the curve has steps."""
    x, y = sailings(1_000, 3)
    p = calibrate(TooSure().fit(x, y), x, y).predict_proba(np.linspace(-2, 2, 400)[:, None])[:, 1]
    assert (np.diff(p) >= 0).all() and (np.diff(p) == 0).any()


def test_a_million_predictions():
    """A million predictions are no work."""
    p = np.linspace(0, 1, 1_000_000)
    assert np.isclose(calibration_error((p > 0.5).astype(int), p), 0.25, atol=1e-3)
