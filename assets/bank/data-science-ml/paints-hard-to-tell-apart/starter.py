from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Diagnosis:
    raw: float
    scaled: float
    bound: float
    verdict: str
    pair: tuple[int, int] | None


def diagnose(a: np.ndarray, error: float) -> Diagnosis:
    """Return how far errors of the data can grow in the solution.

    Condition numbers are ratios of singular values, infinite if the
    smallest is <= largest * max(a.shape) * machine epsilon or if there are
    more columns than rows. All fields hold plain Python values.
    Raises ValueError for an empty matrix, values that aren't finite, or a
    negative error.
    """
    raise NotImplementedError
