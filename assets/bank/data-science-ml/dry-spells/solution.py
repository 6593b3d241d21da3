import numpy as np


def dry_spells(
    rain: np.ndarray, limit: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return start index and length of each run of values below `limit`."""
    dry = (np.asarray(rain) < limit).view(np.int8)
    wet = np.int8(0)  # a plain 0 would make the result int64
    edges = np.diff(dry, prepend=wet, append=wet)
    starts = np.flatnonzero(edges == 1)
    ends = np.flatnonzero(edges == -1)
    return starts, ends - starts
