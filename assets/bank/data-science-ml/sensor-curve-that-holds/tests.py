# host: needs NumPy
from unittest import TestCase

import numpy as np
from answer import solve, spread

raises = TestCase().assertRaises


def noisy(seed=3, rows=60, sigma=0.1):
    rng = np.random.default_rng(seed)
    a = np.column_stack([np.ones(rows), np.linspace(0, 5, rows)])
    return a, a @ np.array([2.0, -1.0]) + rng.normal(0, sigma, rows)


def test_exact_and_overdetermined():
    """Exact systems are solved, others in the sense of least squares."""
    a = np.array([[2.0, 0], [0, 4]])
    assert np.allclose(solve(a, np.array([2.0, 8.0])), [1, 2])
    ones = np.ones((4, 1))
    assert np.allclose(solve(ones, np.array([1.0, 2, 3, 6])), [3])


def test_nearly_dependent_columns():
    """Columns that differ by a billionth still give the right answer."""
    for tiny in (1e-6, 1e-9):
        a = np.array([[1.0, 1], [tiny, 0], [0, tiny]])
        x = np.array([1.0, 2.0])
        assert np.allclose(solve(a, a @ x), x, rtol=1e-4)


def test_powers_of_kelvin():
    """Columns of very different size are no trouble."""
    a = np.vander(np.linspace(285, 290, 40), 4, increasing=True)
    x = np.array([1.0, -2e-2, 3e-4, -1e-6])
    assert np.allclose(solve(a, a @ x), x, rtol=1e-4)


def test_columns_that_do_not_determine():
    """Dependent, zero or too many columns raise ValueError."""
    b = np.ones(3)
    for a in (
        np.array([[1.0, 2], [2, 4], [3, 6]]),
        np.array([[1.0, 0], [2, 0], [3, 0]]),
        np.ones((3, 4)) + np.eye(3, 4),
    ):
        with raises(ValueError):
            solve(a, b)


def test_units_do_not_matter():
    """Tiny or huge units neither cause nor hide missing rank."""
    a, b = noisy()
    scale = np.array([1e12, 1e-12])
    assert np.allclose(solve(a * scale, b) * scale, solve(a, b))
    with raises(ValueError):
        solve(np.column_stack([a[:, 1] * 1e12, a[:, 1] * 1e-12]), b)


def test_values_that_are_not_finite():
    """NaN and infinity are errors in either argument."""
    a, b = noisy()
    for bad in (np.nan, np.inf):
        worse = b.copy()
        worse[0] = bad
        with raises(ValueError):
            solve(a, worse)
        matrix = a.copy()
        matrix[0, 0] = bad
        with raises(ValueError):
            solve(matrix, b)


def test_same_seed_same_spread():
    """Equal seeds agree, different seeds differ."""
    a, b = noisy()
    assert np.array_equal(spread(a, b, 50, 1), spread(a, b, 50, 1))
    assert not np.array_equal(spread(a, b, 50, 1), spread(a, b, 50, 2))


def test_global_state_is_untouched():
    """Numbers drawn elsewhere don't depend on our seed."""
    a, b = noisy()
    np.random.seed(0)
    expected = np.random.random()
    np.random.seed(0)
    spread(a, b, 10, 1)
    assert np.random.random() == expected


def test_spread_agrees_with_theory():
    """With many runs the spread is near the known standard error."""
    a, b = noisy(rows=500)
    errors = 0.1 * np.sqrt(np.diag(np.linalg.inv(a.T @ a)))
    assert np.allclose(spread(a, b, 2_000, 7), errors, rtol=0.15)


def test_perfect_fit_has_no_spread():
    """Without residuals all runs agree."""
    a, _ = noisy()
    assert np.allclose(spread(a, a @ np.array([1.0, 2.0]), 20, 1), 0, atol=1e-12)


def test_many_runs():
    """Five thousand runs on five hundred rows are no work."""
    a, b = noisy(rows=500)
    assert spread(a, b, 5_000, 1).shape == (2,)
