# fails: test_spells_at_both_ends, test_all_dry_and_all_wet, test_one_value_and_none, test_limit_is_exclusive, test_thirty_years
# why: differences alone never see the edges of the array
import numpy as np


def dry_spells(
    rain: np.ndarray, limit: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return start index and length of each run of values below `limit`."""
    dry = (np.asarray(rain) < limit).view(np.int8)
    edges = np.diff(dry)
    starts = np.flatnonzero(edges == 1) + 1
    ends = np.flatnonzero(edges == -1) + 1
    count = min(len(starts), len(ends))
    return starts[:count], ends[:count] - starts[:count]
