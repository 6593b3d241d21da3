import numpy as np

REFERENCE = 20e-6  # pascals


def to_decibels(pressure: np.ndarray, floor: float = 0.0) -> np.ndarray:
    """Return 20 * log10(|pressure| / REFERENCE), but at least `floor`.

    Any shape; float32 stays float32, other types give float64. NaN stays
    NaN, infinity stays infinity. No warnings, no Python loop.
    """
    raise NotImplementedError
