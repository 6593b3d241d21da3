import numpy as np

BLOCK = 200


def nearest(
    queries: np.ndarray, known: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return index and Euclidean distance of the nearest known vector."""
    if len(known) == 0:
        raise ValueError("no known vectors")
    centre = known.mean(axis=0, dtype=np.float64)
    k = known - centre
    half = np.einsum("ij,ij->i", k, k) / 2
    index = np.empty(len(queries), dtype=np.intp)
    distance = np.empty(len(queries))
    for start in range(0, len(queries), BLOCK):
        rows = slice(start, start + BLOCK)
        q = queries[rows] - centre
        best = (half - q @ k.T).argmin(axis=1)
        index[rows] = best
        distance[rows] = np.linalg.norm(q - k[best], axis=1)
    return index, distance
