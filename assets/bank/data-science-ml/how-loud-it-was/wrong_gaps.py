# fails: test_gaps_stay, test_lowest_integer
# why: fmax reads like maximum, and abs like something that cannot overflow
import numpy as np


def to_decibels(pressure, floor=0.0):
    size = np.abs(pressure)
    if size.dtype != np.float32:
        size = size.astype(np.float64)
    return 20 * np.log10(np.fmax(size / 20e-6, 10 ** (floor / 20)))
