# fails: test_powers_of_kelvin, test_columns_that_do_not_determine, test_units_do_not_matter
# why: lstsq looks stable by itself; it drops directions by their units and never complains
import numpy as np


def solve(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return x that minimises the length of a @ x - b."""
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        raise ValueError("data must be finite")
    if len(a) < a.shape[1]:
        raise ValueError("too few rows")
    return np.linalg.lstsq(a, b)[0]


def spread(
    a: np.ndarray, b: np.ndarray, runs: int, seed: int
) -> np.ndarray:
    """Return the standard deviation of each coefficient over the runs."""
    fitted = a @ solve(a, b)
    rng = np.random.default_rng(seed)
    drawn = rng.choice(b - fitted, size=(len(b), runs))
    return solve(a, fitted[:, None] + drawn).std(axis=1, ddof=1)
