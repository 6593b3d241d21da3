import numpy as np


def solve(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return x that minimises the length of a @ x - b.

    Raises ValueError for values that aren't finite, or if the columns,
    scaled to length one, have smallest singular value <=
    largest * max(a.shape) * machine epsilon, or if rows are too few.
    """
    raise NotImplementedError


def spread(
    a: np.ndarray, b: np.ndarray, runs: int, seed: int
) -> np.ndarray:
    """Return the standard deviation of each coefficient over the runs.

    Each run solves for the fitted values plus residuals drawn with
    replacement. Equal seeds give equal results; the global random state
    stays untouched. Expected: one factorisation for all runs.
    """
    raise NotImplementedError
