# fails: test_far_from_the_origin, test_equal_vectors, test_bytes_do_not_wrap, test_single_precision_input, test_large_in_blocks
# why: the formula as it stands on paper, before rounding and small types
import numpy as np


def nearest(queries, known):
    if len(known) == 0:
        raise ValueError("no known vectors")
    squares = (queries**2).sum(1)[:, None] - 2 * queries @ known.T + (known**2).sum(1)
    index = squares.argmin(axis=1)
    return index, np.sqrt(squares[np.arange(len(queries)), index])
