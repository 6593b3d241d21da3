# fails: test_nearly_dependent_columns, test_powers_of_kelvin, test_units_do_not_matter
# why: the formula from the textbook, which squares the condition number
import numpy as np


def solve(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return x that minimises the length of a @ x - b."""
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        raise ValueError("data must be finite")
    try:
        return np.linalg.inv(a.T @ a) @ a.T @ b
    except np.linalg.LinAlgError as error:
        raise ValueError("singular") from error


def spread(
    a: np.ndarray, b: np.ndarray, runs: int, seed: int
) -> np.ndarray:
    """Return the standard deviation of each coefficient over the runs."""
    fitted = a @ solve(a, b)
    rng = np.random.default_rng(seed)
    drawn = rng.choice(b - fitted, size=(len(b), runs))
    return solve(a, fitted[:, None] + drawn).std(axis=1, ddof=1)
