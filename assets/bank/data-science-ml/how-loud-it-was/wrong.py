# fails: test_silence_gives_the_floor, test_lowest_integer, test_a_million_values
# why: taking the logarithm first gives the right numbers, and a warning for each silence
import numpy as np


def to_decibels(pressure, floor=0.0):
    if pressure.dtype != np.float32:
        pressure = pressure.astype(np.float64)
    return np.maximum(20 * np.log10(np.abs(pressure) / 20e-6), floor)
