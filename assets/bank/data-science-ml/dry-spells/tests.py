# host: needs NumPy
import numpy as np
from answer import dry_spells

nan = float("nan")


def spells(values, limit=0.1):
    starts, lengths = dry_spells(np.array(values, dtype=float), limit)
    return list(zip(np.asarray(starts).tolist(), np.asarray(lengths).tolist(), strict=True))


class Watched(np.ndarray):
    """Counts how often Python code asks for a value or a slice."""

    reads = 0

    def __getitem__(self, key):
        Watched.reads += 1
        return super().__getitem__(key)

    def __iter__(self):
        return (self[place] for place in range(len(self)))


def test_spell_in_the_middle():
    """A spell between rain has its start and length."""
    assert spells([1, 0, 0, 0, 2]) == [(1, 3)]


def test_several_spells():
    """Spells come in order, single values among them."""
    assert spells([1, 0, 2, 0, 0, 3, 0, 4]) == [(1, 1), (3, 2), (6, 1)]


def test_spells_at_both_ends():
    """Spells at the first and at the last value count."""
    assert spells([0, 0, 1, 0]) == [(0, 2), (3, 1)]


def test_all_dry_and_all_wet():
    """Nothing but dry weather is one spell, nothing but rain none."""
    assert spells([0, 0, 0]) == [(0, 3)]
    assert spells([1, 1, 1]) == []


def test_one_value_and_none():
    """A single value and an empty array work."""
    assert spells([0]) == [(0, 1)]
    assert spells([5]) == []
    assert spells([]) == []


def test_gaps_end_a_spell():
    """NaN is not dry, wherever it stands."""
    assert spells([nan, 0, 0, nan, 0, nan]) == [(1, 2), (4, 1)]
    assert spells([nan, nan]) == []


def test_limit_is_exclusive():
    """A value equal to the limit is not below it."""
    assert spells([0.1, 0.09, 0.1], limit=0.1) == [(1, 1)]
    assert spells([-1, 0, -1], limit=0) == [(0, 1), (2, 1)]


def test_integer_arrays():
    """The results are arrays of whole numbers, even when empty."""
    for values in ([0.0, 1.0], [1.0], []):
        for part in dry_spells(np.array(values), 0.1):
            assert isinstance(part, np.ndarray) and part.dtype.kind == "i"


def test_thirty_years():
    """A million and a half values come out, and Python doesn't read them one by one."""
    rain = (np.arange(1_577_880) % 7 == 0).astype(float).view(Watched)
    Watched.reads = 0
    starts, lengths = dry_spells(rain, 0.5)
    assert Watched.reads < 1_000
    assert len(starts) == -(-(len(rain) - 1) // 7) and lengths.max() == 6
