from answer import first_from


class Counting:
    """A sequence of even numbers that counts how often it is asked."""

    def __init__(self, length):
        self.length = length
        self.asked = 0

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        if not 0 <= index < self.length:
            raise IndexError(index)
        self.asked += 1
        return index * 2


def test_empty():
    """An empty list gives 0."""
    assert first_from([], 3) == 0


def test_single():
    """One reading: before it, at it, after it."""
    assert [first_from([5], moment) for moment in (4, 5, 6)] == [0, 0, 1]


def test_every_place():
    """Each moment between and at the readings gives the right index."""
    times = [10, 20, 30, 40]
    expected = [(9, 0), (10, 0), (11, 1), (20, 1), (30, 2), (31, 3), (40, 3)]
    assert [(m, first_from(times, m)) for m, _ in expected] == expected


def test_after_the_last():
    """If all readings are earlier, the length comes back."""
    assert first_from([10, 20, 30], 31) == 3


def test_first_of_equal_times():
    """Of equal times the first one counts."""
    assert first_from([1, 4, 4, 4, 4, 4, 9], 4) == 1
    assert first_from([7] * 100, 7) == 0


def test_tuples_and_ranges():
    """Any sequence will do."""
    assert first_from((1, 2, 3), 2) == 1
    assert first_from(range(0, 2**20, 2), 2**19 + 1) == 2**18 + 1


def test_looks_at_few_items():
    """In a billion readings about thirty are looked at."""
    times = Counting(10**9)
    assert first_from(times, 1_234_567) == 617_284
    assert times.asked <= 31
