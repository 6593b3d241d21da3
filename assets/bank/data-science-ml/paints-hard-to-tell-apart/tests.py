# host: needs NumPy
from math import inf, nan
from unittest import TestCase

import numpy as np
from answer import diagnose

raises = TestCase().assertRaises


def known(values, rows=6, seed=2):
    """A matrix with the given singular values."""
    rng = np.random.default_rng(seed)
    u = np.linalg.qr(rng.normal(size=(rows, rows)))[0][:, : len(values)]
    v = np.linalg.qr(rng.normal(size=(len(values), len(values))))[0]
    return u * np.array(values) @ v.T


def test_known_condition():
    """The raw number is the ratio of the singular values."""
    assert np.isclose(diagnose(known([50.0, 2.0, 0.05]), 0.0).raw, 1_000)
    assert np.isclose(diagnose(np.eye(4) / 10, 0.0).raw, 1)


def test_units_do_not_count():
    """The scaled number doesn't change with the units of a column."""
    a = known([3.0, 2.0, 1.0])
    other = diagnose(a * np.array([1e9, 1.0, 1e-9]), 0.001)
    assert np.isclose(other.scaled, diagnose(a, 0.001).scaled)
    assert other.raw > 1e9 and other.verdict == "good"


def test_bound_and_verdict():
    """The bound is scaled times error, and the verdict follows it."""
    a = np.diag([1.0, 1.0, 1.0])
    for error, verdict in ((0.0, "good"), (0.009, "good"), (0.011, "poor"), (0.99, "poor"), (1.01, "useless")):
        found = diagnose(a, error)
        assert np.isclose(found.bound, error) and found.verdict == verdict


def test_alike_columns_are_named():
    """Two nearly parallel columns, also of opposite sign, are the pair."""
    a = np.eye(5)[:, :4]
    a[:, 3] = -7 * a[:, 1] + 0.001 * a[:, 0]
    found = diagnose(a, 0.01)
    assert found.pair == (1, 3) and found.scaled > 1_000 and found.verdict == "useless"


def test_first_pair_on_ties():
    """Among equally alike pairs the first in order is taken."""
    assert diagnose(np.eye(3), 0.1).pair == (0, 1)


def test_dependent_columns():
    """Exact dependence gives infinity, even with an error of zero."""
    a = np.array([[1.0, 2, 3], [2, 1, 3], [0, 1, 1], [5, 5, 10]])
    found = diagnose(a, 0.0)
    assert found.raw == found.scaled == found.bound == inf and found.verdict == "useless"


def test_zero_column():
    """A column of zeros is infinite and like no other column."""
    a = np.array([[0.0, 1, 1], [0, 2, 0], [0, 3, 1]])
    found = diagnose(a, 0.01)
    assert found.raw == found.scaled == inf and found.pair == (1, 2)


def test_more_columns_than_rows():
    """A wide matrix never determines the amounts."""
    assert diagnose(np.eye(2, 3) + 1, 0.01).scaled == inf


def test_one_column():
    """A single column is well conditioned and has no pair."""
    found = diagnose(np.array([[3.0], [4.0]]), 0.001)
    assert found.pair is None and np.isclose(found.raw, 1) and found.verdict == "good"


def test_bad_input():
    """Empty matrices, values that aren't finite and negative errors raise."""
    for a, error in (
        (np.empty((0, 2)), 0.1),
        (np.empty((2, 0)), 0.1),
        (np.array([[nan, 1.0], [1, 2]]), 0.1),
        (np.array([[inf, 1.0], [1, 2]]), 0.1),
        (np.eye(2), -0.1),
        (np.eye(2), nan),
    ):
        with raises(ValueError):
            diagnose(a, error)


def test_plain_values_and_size():
    """The fields are plain Python values, for a large matrix too."""
    found = diagnose(np.random.default_rng(1).normal(size=(200, 100)), 0.001)
    assert type(found.raw) is type(found.scaled) is type(found.bound) is float
    assert all(type(place) is int for place in found.pair)
