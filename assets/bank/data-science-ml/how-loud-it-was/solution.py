import numpy as np

REFERENCE = 20e-6  # pascals


def to_decibels(pressure: np.ndarray, floor: float = 0.0) -> np.ndarray:
    """Return 20 * log10(|pressure| / REFERENCE), but at least `floor`."""
    values = np.asarray(pressure)
    if values.dtype != np.float32:
        values = values.astype(np.float64)
    ratio = np.abs(values) / REFERENCE
    least = 10 ** (floor / 20)
    return 20 * np.log10(np.maximum(ratio, least))
