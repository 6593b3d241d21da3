# fails: test_global_state_is_untouched
# why: np.random.seed is what most examples show
import numpy as np


def solve(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return x that minimises the length of a @ x - b."""
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        raise ValueError("data must be finite")
    length = np.linalg.norm(a, axis=0)
    if len(a) < a.shape[1] or not length.all():
        raise ValueError("the columns do not determine a solution")
    u, s, vt = np.linalg.svd(a / length, full_matrices=False)
    if s[-1] <= s[0] * max(a.shape) * np.finfo(float).eps:
        raise ValueError("the columns do not determine a solution")
    back = vt.T / s / length[:, None]
    return back @ (u.T @ b)


def spread(
    a: np.ndarray, b: np.ndarray, runs: int, seed: int
) -> np.ndarray:
    """Return the standard deviation of each coefficient over the runs."""
    fitted = a @ solve(a, b)
    np.random.seed(seed)
    drawn = np.random.choice(b - fitted, size=(len(b), runs))
    return solve(a, fitted[:, None] + drawn).std(axis=1, ddof=1)
