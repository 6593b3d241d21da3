# fails: test_model_failures_surface
# why: by default a failed fit turns into NaN; if all fail, into another error
import numpy as np
from sklearn.base import BaseEstimator
from sklearn.model_selection import StratifiedKFold, cross_validate


def score_rare(
    model: BaseEstimator, x, y: np.ndarray, folds: int, seed: int
) -> list[tuple[float, float]]:
    """Return average precision and share of failures for each fold."""
    counts = np.bincount(y, minlength=2)
    if counts.min() < folds:
        raise ValueError(f"{counts.min()} rows of a class, {folds} folds")
    cv = StratifiedKFold(folds, shuffle=True, random_state=seed)
    scores = cross_validate(
        model, x, y, cv=cv, scoring="average_precision"
    )["test_score"]
    shares = [y[test].mean() for _, test in cv.split(x, y)]
    return [
        (float(score), float(share))
        for score, share in zip(scores, shares, strict=True)
    ]
