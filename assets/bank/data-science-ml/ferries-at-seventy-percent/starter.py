import numpy as np
from sklearn.base import ClassifierMixin
from sklearn.calibration import CalibratedClassifierCV


def calibration_error(y: np.ndarray, p: np.ndarray, bins: int = 10) -> float:
    """Return the weighted mean gap between prediction and share per bin.

    Bins have equal width; a border belongs to the upper bin, 1 to the last.
    The result is a plain float. Raises ValueError without predictions, for
    different lengths, values outside 0 to 1 or NaN, or fewer than one bin.
    """
    raise NotImplementedError


def calibrate(
    model: ClassifierMixin, x: np.ndarray, y: np.ndarray
) -> CalibratedClassifierCV:
    """Return the fitted model with probabilities calibrated on new rows.

    The model isn't fitted again. Isotonic with at least 1,000 rows and 100
    of each class, else sigmoid.
    """
    raise NotImplementedError
