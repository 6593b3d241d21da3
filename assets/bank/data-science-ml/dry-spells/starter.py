import numpy as np


def dry_spells(
    rain: np.ndarray, limit: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return start index and length of each run of values below `limit`.

    NaN is not below anything and ends a run. Runs at both ends count.
    Both results are integer arrays, in order.
    Expected: no Python loop over values.
    """
    raise NotImplementedError
