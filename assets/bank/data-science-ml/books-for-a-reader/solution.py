import numpy as np


def recommend(ratings: np.ndarray, reader: int, k: int) -> list[int]:
    """Return up to `k` books for a reader, best prediction first."""
    if not 0 <= reader < len(ratings):
        raise IndexError(f"no reader {reader}")
    known = ~np.isnan(ratings)
    stars = np.where(known, ratings, 0.0)
    mine, rated = stars[reader], known[reader]

    # all three sums run over the books that both have rated
    dot = stars @ mine
    norms = np.sqrt((stars**2 @ rated) * (known @ mine**2))
    similar = np.divide(dot, norms, out=np.zeros_like(dot), where=norms > 0)
    similar[reader] = 0.0

    weight = similar @ known
    books = np.flatnonzero(~rated & (weight > 0))
    predicted = (similar @ stars)[books] / weight[books]
    order = np.argsort(-predicted.round(9), kind="stable")
    return books[order][:k].tolist()
