# fails: test_a_lone_rating_keeps_its_value, test_similarity_counts_shared_books_only, test_no_one_shares_a_book, test_reader_without_ratings
# why: zeros in place of gaps let one short formula do everything
import numpy as np


def recommend(ratings, reader, k):
    if not 0 <= reader < len(ratings):
        raise IndexError(reader)
    stars = np.nan_to_num(ratings)
    norms = np.linalg.norm(stars, axis=1) * np.linalg.norm(stars[reader])
    similar = stars @ stars[reader] / np.where(norms > 0, norms, 1.0)
    similar[reader] = 0.0
    predicted = similar @ stars / max(similar.sum(), 1e-12)
    books = np.flatnonzero(np.isnan(ratings[reader]))
    order = np.argsort(-predicted[books].round(9), kind="stable")
    return books[order][:k].tolist()
