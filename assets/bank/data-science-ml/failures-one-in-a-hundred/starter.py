import numpy as np
from sklearn.base import BaseEstimator


def score_rare(
    model: BaseEstimator, x, y: np.ndarray, folds: int, seed: int
) -> list[tuple[float, float]]:
    """Return average precision and share of failures for each fold.

    Folds are stratified, shuffled and seeded. `model` stays unfitted; `x`
    is an array or a DataFrame, `y` holds 0 and 1 (failure). Raises
    ValueError if a class has fewer rows than `folds`; an exception of the
    model reaches the caller.
    """
    raise NotImplementedError
