# fails: test_alike_columns_are_named
# why: two columns of opposite sign are just as hard to tell apart
from dataclasses import dataclass
from math import inf

import numpy as np


@dataclass(frozen=True)
class Diagnosis:
    raw: float
    scaled: float
    bound: float
    verdict: str
    pair: tuple[int, int] | None


def condition(a: np.ndarray) -> float:
    """Return the ratio of extreme singular values, or infinity."""
    if a.shape[0] < a.shape[1]:
        return inf
    s = np.linalg.svd(a, compute_uv=False)
    if s[-1] <= s[0] * max(a.shape) * np.finfo(float).eps:
        return inf
    return float(s[0] / s[-1])


def most_alike(unit: np.ndarray) -> tuple[int, int] | None:
    """Return the columns with the largest absolute cosine."""
    count = unit.shape[1]
    if count < 2:
        return None
    rows, columns = np.triu_indices(count, k=1)
    cosines = (unit.T @ unit)[rows, columns]
    best = cosines.round(12).argmax()
    return int(rows[best]), int(columns[best])


def diagnose(a: np.ndarray, error: float) -> Diagnosis:
    """Return how far errors of the data can grow in the solution."""
    if a.size == 0 or not np.isfinite(a).all() or not error >= 0:
        raise ValueError("need finite data and an error of 0 or more")
    length = np.linalg.norm(a, axis=0)
    unit = a / np.where(length > 0, length, 1.0)
    scaled = condition(unit)
    bound = scaled * error if scaled < inf else inf
    verdict = "good" if bound < 0.01 else "poor" if bound < 1 else "useless"
    return Diagnosis(condition(a), scaled, bound, verdict, most_alike(unit))
