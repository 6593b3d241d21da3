from random import Random

from answer import bubbled


class Counted(float):
    """A number that counts comparisons."""

    count = 0

    def __lt__(self, other):
        Counted.count += 1
        return float(self) < float(other)

    def __gt__(self, other):
        Counted.count += 1
        return float(self) > float(other)

    def __le__(self, other):
        Counted.count += 1
        return float(self) <= float(other)

    def __ge__(self, other):
        Counted.count += 1
        return float(self) >= float(other)


def test_empty():
    """Nothing is sorted already."""
    assert bubbled([]) == []


def test_single():
    """One number is sorted already."""
    assert bubbled([4]) == [4]


def test_small_lists():
    """Lists in any order are sorted."""
    assert bubbled([2, 1]) == [1, 2]
    assert bubbled([5, 4, 3, 2, 1]) == [1, 2, 3, 4, 5]
    assert bubbled([0, -3, 7, -3, 2]) == [-3, -3, 0, 2, 7]


def test_random_lists():
    """Random lists come out as sorted() has them."""
    random = Random(6)
    for _ in range(100):
        numbers = [random.randrange(9) for _ in range(random.randrange(12))]
        assert bubbled(numbers) == sorted(numbers)


def test_equal_numbers_keep_their_order():
    """1 and 1.0 stay in the order in which they came."""
    result = bubbled([1, 1.0, 0, True])
    assert [type(number) for number in result] == [int, int, float, bool]


def test_input_stays_as_it_is():
    """The list is not changed, and an iterator will do."""
    numbers = [3, 1, 2]
    assert bubbled(numbers) is not numbers
    assert numbers == [3, 1, 2]
    assert bubbled(iter(numbers)) == [1, 2, 3]


def test_one_pass_if_in_order():
    """Numbers in order take one pass, equal ones among them."""
    Counted.count = 0
    bubbled([Counted(n // 2) for n in range(1000)])
    assert Counted.count <= 1000


def test_large_list():
    """Five hundred numbers in reverse are sorted within a second."""
    assert bubbled(range(500, 0, -1)) == list(range(1, 501))
