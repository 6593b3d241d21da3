# host: needs NumPy
from unittest import TestCase

import numpy as np
from answer import recommend

raises = TestCase().assertRaises
_ = np.nan


def matrix(*rows):
    return np.array(rows, dtype=float)


def test_best_prediction_first():
    """Books come in the order of their predictions."""
    ratings = matrix([4, _, _, _], [4, 2, 5, 3])
    assert recommend(ratings, 0, 3) == [2, 3, 1]


def test_a_lone_rating_keeps_its_value():
    """A five by one reader beats a book that two readers gave a four."""
    ratings = matrix([5, 1, _, _], [5, 1, _, 4], [5, 1, 5, 4], [5, 1, _, _])
    assert recommend(ratings, 0, 2) == [2, 3]


def test_similarity_counts_shared_books_only():
    """Books that only one of the two has rated don't make them less alike."""
    many = 20
    reader = [5, 1, _, _] + many * [_]
    twin = [5, 1, 5, 1] + many * [5]
    opposite = [1, 5, 1, 5] + many * [_]
    order = recommend(matrix(reader, twin, opposite), 0, 99)
    assert order == [*range(4, 4 + many), 2, 3]


def test_similar_readers_weigh_more():
    """Where two disagree, the one with the same taste wins."""
    ratings = matrix([5, 1, 5, _, _], [5, 1, 5, 5, 1], [1, 5, 1, 1, 5])
    assert recommend(ratings, 0, 1) == [3]


def test_rated_books_are_left_out():
    """Nothing is recommended that the reader has rated."""
    ratings = matrix([5, 5, 5], [5, 5, 5])
    assert recommend(ratings, 0, 3) == []


def test_no_one_shares_a_book():
    """Without shared books there is no prediction."""
    ratings = matrix([5, _, _], [_, 4, 3])
    assert recommend(ratings, 0, 2) == []


def test_reader_without_ratings():
    """A reader without ratings gets nothing."""
    assert recommend(matrix([_, _], [5, 4]), 0, 2) == []


def test_ties_by_number():
    """Equal predictions come in the order of the columns."""
    ratings = matrix([3, 4, _, _, _], [3, 5, 4, 4, _], [2, 4, 4, _, 4], [5, 1, _, 4, 4])
    assert recommend(ratings, 0, 3) == [2, 3, 4]


def test_k_limits():
    """No more than `k` books come back, and all if `k` is large."""
    ratings = matrix([4, _, _], [4, 2, 5])
    assert recommend(ratings, 0, 0) == []
    assert recommend(ratings, 0, 1) == [2]
    assert recommend(ratings, 0, 99) == [2, 1]


def test_unknown_reader():
    """A reader who doesn't exist is an IndexError."""
    for reader in (2, -1):
        with raises(IndexError):
            recommend(matrix([1, 2], [3, 4]), reader, 1)


def test_plain_numbers_and_input_kept():
    """The result holds plain integers, and the matrix stays as it was."""
    ratings = matrix([4, _, _], [4, 2, 5])
    before = ratings.copy()
    assert all(type(book) is int for book in recommend(ratings, 0, 2))
    assert np.array_equal(ratings, before, equal_nan=True)


def test_large():
    """A thousand readers and books are no trouble, and the best is found."""
    rng = np.random.default_rng(3)
    ratings = rng.integers(1, 5, size=(1_000, 1_000)).astype(float)
    ratings[rng.random(ratings.shape) < 0.7] = np.nan
    ratings[0, 500:] = np.nan
    ratings[1:, 700] = 5.0
    assert recommend(ratings, 0, 1) == [700]
