# fails: test_far_from_the_origin, test_large_in_blocks
# why: the winner's distance is exact, but cancellation picks the wrong winner, and all pairs stand in memory at once
import numpy as np


def nearest(queries, known):
    if len(known) == 0:
        raise ValueError("no known vectors")
    q, k = queries.astype(float), known.astype(float)
    squares = (q**2).sum(1)[:, None] - 2 * q @ k.T + (k**2).sum(1)
    index = squares.argmin(axis=1)
    return index, np.linalg.norm(q - k[index], axis=1)
