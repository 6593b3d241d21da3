import numpy as np
from sklearn.base import ClassifierMixin
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator


def calibration_error(y: np.ndarray, p: np.ndarray, bins: int = 10) -> float:
    """Return the weighted mean gap between prediction and share per bin."""
    if len(p) == 0 or len(p) != len(y) or bins < 1:
        raise ValueError("need predictions, as many results, and a bin")
    if not ((p >= 0) & (p <= 1)).all():
        raise ValueError("predictions must lie between 0 and 1")
    place = np.minimum((p * bins).astype(int), bins - 1)
    gaps = np.bincount(place, weights=p - y)
    return float(np.abs(gaps).sum() / len(p))


def calibrate(
    model: ClassifierMixin, x: np.ndarray, y: np.ndarray
) -> CalibratedClassifierCV:
    """Return the fitted model with probabilities calibrated on new rows."""
    plenty = len(y) >= 1_000 and np.bincount(y, minlength=2).min() >= 100
    method = "isotonic" if plenty else "sigmoid"
    return CalibratedClassifierCV(FrozenEstimator(model), method=method).fit(
        x, y
    )
