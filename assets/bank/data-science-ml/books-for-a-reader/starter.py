import numpy as np


def recommend(ratings: np.ndarray, reader: int, k: int) -> list[int]:
    """Return up to `k` books for a reader, best prediction first.

    `ratings` has shape (readers, books), values 1 to 5, NaN where unrated.
    Similarity is the cosine over books that both readers rated, else 0.
    A prediction is the mean of the others' ratings, weighted by similarity;
    books without one, and books already rated, are left out. Predictions
    equal to nine decimals are ordered by column number.
    The result holds plain integers. Raises IndexError if there is no such
    reader; a negative number is none.
    Expected: matrix products, no loop over readers or books.
    """
    raise NotImplementedError
