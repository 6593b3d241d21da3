# host: needs NumPy
import warnings

import numpy as np
from answer import to_decibels


def loud(values, dtype="float64", **options):
    """The result, with every warning turned into an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return to_decibels(np.array(values, dtype=dtype), **options)


def test_known_levels():
    """Levels agree with the formula, whatever the sign."""
    assert np.allclose(loud([20e-6, 0.02, -2.0]), [0, 60, 100])


def test_silence_gives_the_floor():
    """Zero and quieter sounds give the floor, without a warning."""
    assert np.allclose(loud([0.0, -0.0, 1e-9, 0.02]), [0, 0, 0, 60])
    assert np.allclose(loud([0.0, 1e-9, 0.02], floor=30.0), [30, 30, 60])
    assert np.allclose(loud([0.0, 2e-6], floor=-60.0), [-60, -20])


def test_gaps_stay():
    """NaN stays NaN, and infinity stays infinity."""
    out = loud([np.nan, np.inf, -np.inf, 0.02])
    assert np.isnan(out[0]) and out[1] == out[2] == np.inf and np.isclose(out[3], 60)


def test_any_shape():
    """The shape is kept, for one value, an empty array and a cube."""
    for shape in ((), (0,), (1,), (2, 3), (2, 0, 4), (2, 3, 4)):
        assert np.shape(loud(np.ones(shape))) == shape


def test_types():
    """float32 stays float32, everything else becomes float64."""
    assert loud([1.0], "float32").dtype == np.float32
    for kind in ("float64", "int16", "int64", "uint8"):
        assert loud([1], kind).dtype == np.float64


def test_lowest_integer():
    """The lowest int16 has the level of its true size."""
    assert np.allclose(loud([-32_768, 0, 2], "int16"), [20 * np.log10(32_768 / 20e-6), 0, 100])


def test_input_is_kept():
    """The input isn't changed."""
    values = np.array([-1.0, 0.0, 2.0])
    to_decibels(values)
    assert values.tolist() == [-1.0, 0.0, 2.0]


def test_a_million_values():
    """A million values are no work."""
    values = np.linspace(-1, 1, 1_000_001)
    out = loud(values)
    assert out.shape == values.shape and out.min() == 0 and np.isclose(out.max(), 93.9794)
