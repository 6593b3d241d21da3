# fails: test_gaps_end_a_spell
# why: not at least the limit sounds the same as below the limit
import numpy as np


def dry_spells(
    rain: np.ndarray, limit: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return start index and length of each run of values below `limit`."""
    dry = (~(np.asarray(rain) >= limit)).view(np.int8)
    wet = np.int8(0)
    edges = np.diff(dry, prepend=wet, append=wet)
    starts = np.flatnonzero(edges == 1)
    ends = np.flatnonzero(edges == -1)
    return starts, ends - starts
