# host: needs pandas
from unittest import TestCase
from unittest.mock import patch

import answer
import pandas as pd
from answer import split_nights

raises = TestCase().assertRaises


def nights(people=200, each=3):
    """Each person's nights are spread over the table."""
    names = [f"p{n}" for n in range(people)] * each
    return pd.DataFrame({"person": names, "night": range(len(names))})


def people(frame):
    return set(frame["person"])


def test_nobody_is_on_both_sides():
    """All nights of a person are on one side, and none is lost."""
    table = nights()
    train, test = split_nights(table, 0.3, 1)
    assert not people(train) & people(test) and people(train) and people(test)
    assert pd.concat([train, test]).sort_index().equals(table)


def test_share_of_people():
    """With many people the share comes out, however many nights they have."""
    table = pd.concat([nights(4_000, 1), nights(1_000, 8)])
    for share in (0.1, 0.25, 0.5):
        _, test = split_nights(table, share, 3)
        assert abs(len(people(test)) / 4_000 - share) < 0.03


def test_new_people_move_no_one():
    """Adding or removing people leaves everyone else where they were."""
    _, few = split_nights(nights(100), 0.3, 1)
    _, many = split_nights(nights(300), 0.3, 1)
    assert people(few) == people(many) & people(nights(100))


def test_row_order_does_not_matter():
    """Shuffled rows give the same sides, in the order of the input."""
    table = nights()
    mixed = table.sample(frac=1, random_state=4)
    _, test = split_nights(table, 0.3, 1)
    _, other = split_nights(mixed, 0.3, 1)
    assert people(test) == people(other)
    assert list(other.index) == [i for i in mixed.index if i in set(other.index)]


def test_seed_decides():
    """Another seed gives another split, the same seed the same."""
    first, again, other = (people(split_nights(nights(), 0.3, s)[1]) for s in (1, 1, 2))
    assert first == again != other


def test_same_in_every_process():
    """The built-in hash, which is salted anew in each process, has no say."""
    found = []
    for salt in (1, 2):
        with patch.object(answer, "hash", lambda value, salt=salt: hash((salt, value)), create=True):
            found.append(people(split_nights(nights(), 0.3, 1)[1]))
    assert found[0] == found[1]


def test_ends_of_the_share():
    """Shares of 0 and 1 leave one side empty."""
    table = nights(20)
    assert len(split_nights(table, 0, 1)[1]) == 0
    assert len(split_nights(table, 1, 1)[0]) == 0


def test_empty_and_single():
    """No nights give two empty frames, one night is on one side."""
    train, test = split_nights(nights(3).head(0), 0.5, 1)
    assert len(train) == len(test) == 0 and list(test) == ["person", "night"]
    train, test = split_nights(nights(1, 1), 0.5, 1)
    assert len(train) + len(test) == 1


def test_bad_input():
    """A missing person or a share outside 0 to 1 is an error."""
    with raises(ValueError):
        split_nights(pd.DataFrame({"person": ["a", None], "night": [1, 2]}), 0.5, 1)
    for share in (-0.1, 1.1):
        with raises(ValueError):
            split_nights(nights(2), share, 1)


def test_repeated_index():
    """An index that repeats is no trouble."""
    table = nights(50)
    table.index = [0] * len(table)
    train, test = split_nights(table, 0.3, 1)
    assert len(train) + len(test) == len(table) and not people(train) & people(test)
