# host: needs NumPy
import tracemalloc
from unittest import TestCase

import numpy as np
from answer import nearest

raises = TestCase().assertRaises


def plain(queries, known):
    """The definition, one pair at a time."""
    q, k = queries.astype(float), known.astype(float)
    d = np.array([[np.linalg.norm(a - b) for b in k] for a in q])
    return d.argmin(axis=1), d.min(axis=1)


def sample(rows, columns, seed=1, kind="float64"):
    return np.random.default_rng(seed).normal(size=(rows, columns)).astype(kind)


def test_small_example():
    """Index and distance of the nearest vector come out."""
    index, distance = nearest(np.array([[0.0, 0.0], [5, 5]]), np.array([[3.0, 4], [5, 6], [0, 1]]))
    assert index.tolist() == [2, 1] and np.allclose(distance, [1, 1])


def test_agrees_with_the_definition():
    """Random vectors give what the plain definition gives."""
    queries, known = sample(40, 8), sample(60, 8, seed=2)
    index, distance = nearest(queries, known)
    expected, far = plain(queries, known)
    assert np.array_equal(index, expected) and np.allclose(distance, far, rtol=1e-6)


def test_far_from_the_origin():
    """A common offset of a hundred million doesn't spoil the result."""
    queries, known = sample(30, 16) + 1e8, sample(50, 16, seed=2) + 1e8
    index, distance = nearest(queries, known)
    expected, far = plain(queries, known)
    assert np.array_equal(index, expected) and np.allclose(distance, far, rtol=1e-6)


def test_equal_vectors():
    """A query that is known has distance zero, and never NaN."""
    known = sample(300, 128)
    index, distance = nearest(known, known)
    assert index.tolist() == list(range(300))
    assert (distance >= 0).all() and (distance <= 1e-6).all()


def test_bytes_do_not_wrap():
    """uint8 vectors are compared by their true differences."""
    queries = np.array([[0, 250]], dtype="uint8")
    known = np.array([[255, 250], [0, 200], [10, 240]], dtype="uint8")
    index, distance = nearest(queries, known)
    assert index.tolist() == [2] and np.allclose(distance, [np.sqrt(200)])


def test_single_precision_input():
    """float32 vectors give float64 distances."""
    queries, known = sample(5, 4, kind="float32"), sample(9, 4, seed=2, kind="float32")
    index, distance = nearest(queries, known)
    assert distance.dtype == np.float64
    assert np.allclose(distance, plain(queries, known)[1], rtol=1e-6)


def test_empty():
    """No known vectors are an error, no queries give empty arrays."""
    with raises(ValueError):
        nearest(sample(2, 3), sample(0, 3))
    index, distance = nearest(sample(0, 3), sample(4, 3))
    assert len(index) == len(distance) == 0


def test_inputs_are_kept():
    """The inputs aren't changed."""
    queries, known = sample(3, 4), sample(5, 4)
    before = queries.copy(), known.copy()
    nearest(queries, known)
    assert np.array_equal(queries, before[0]) and np.array_equal(known, before[1])


def test_large_in_blocks():
    """A thousand queries against 20,000 known vectors need some 100 MB, not all pairs."""
    queries, known = sample(1_000, 16), sample(20_000, 16, seed=2)
    tracemalloc.start()
    try:
        index, distance = nearest(queries, known)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 150e6
    assert np.allclose(distance[:1], plain(queries[:1], known)[1])
