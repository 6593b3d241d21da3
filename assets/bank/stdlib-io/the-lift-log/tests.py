from itertools import count, islice
from unittest import TestCase

from answer import last, peaks, stays, travelled

raises = TestCase().assertRaises


def test_empty_log():
    """An empty log gives empty results and no distance."""
    assert last([], 3) == []
    assert stays([]) == []
    assert travelled([]) == 0
    assert list(peaks([])) == []


def test_single_reading():
    """One reading is one stay of one second."""
    assert last([4], 3) == [4]
    assert stays([4]) == [(4, 1)]
    assert travelled([4]) == 0
    assert list(peaks([4])) == [4]


def test_last_readings():
    """The last readings come in their order, fewer if there are fewer."""
    assert last([1, 2, 3, 4], 2) == [3, 4]
    assert last([1, 2], 5) == [1, 2]


def test_last_none():
    """The last zero readings are none."""
    assert last([1, 2, 3], 0) == []


def test_negative_number():
    """A negative number of readings raises ValueError."""
    with raises(ValueError):
        last([1, 2, 3], -1)


def test_stays_are_runs():
    """A floor that comes again is another stay."""
    assert stays([2, 2, 3, 2, 2, 2]) == [(2, 2), (3, 1), (2, 3)]


def test_travel_up_and_down():
    """Distances up and down are added."""
    assert travelled([1, 4, 2, 2]) == 5


def test_ground_floor_and_cellar():
    """Floor 0 and negative floors are floors."""
    assert travelled([0, 5, 0, -2]) == 12
    assert stays([0, 0, -1]) == [(0, 2), (-1, 1)]
    assert list(peaks([-3, -1, -2, 0])) == [-3, -1, -1, 0]


def test_peaks():
    """Peaks never fall, and there is one for each reading."""
    assert list(peaks([1, 3, 2, 3, 7, 0])) == [1, 3, 3, 3, 7, 7]


def test_peaks_are_lazy():
    """Peaks come from an endless log as well."""
    assert list(islice(peaks(count()), 3)) == [0, 1, 2]


def test_generators():
    """Each helper reads a generator once."""
    log = [0, 0, 3]
    assert last((f for f in log), 2) == [0, 3]
    assert stays(f for f in log) == [(0, 2), (3, 1)]
    assert travelled(f for f in log) == 3
    assert list(peaks(f for f in log)) == [0, 0, 3]


def test_a_long_day():
    """A day of seconds is no trouble."""
    day = range(86_400)
    assert last(day, 2) == [86_398, 86_399]
    assert len(stays(day)) == 86_400
    assert travelled(day) == 86_399
