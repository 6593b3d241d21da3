# host: needs NumPy
import warnings
from unittest import TestCase

import numpy as np
from answer import Net, loss_and_gradients, train

raises = TestCase().assertRaises

XOR = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
ODD = np.array([0.0, 1, 1, 0])


def sample(rows=5, features=3, hidden=4, seed=1):
    rng = np.random.default_rng(seed)
    net = Net(
        rng.normal(size=(features, hidden)),
        rng.normal(size=hidden),
        rng.normal(size=hidden),
        0.3,
    )
    x = rng.normal(size=(rows, features))
    return net, x, (rng.random(rows) < 0.5).astype(float)


def slopes(net, name, x, y, eps=1e-6):
    """The gradient of one parameter by central differences."""
    value = np.array(getattr(net, name), dtype=float)
    out = np.zeros_like(value)
    for place in np.ndindex(value.shape):
        pair = []
        for step in (eps, -eps):
            moved = value.copy()
            moved[place] += step
            parts = dict(vars(net)) | {name: moved if moved.shape else float(moved)}
            pair.append(loss_and_gradients(Net(**parts), x, y)[0])
        out[place] = (pair[0] - pair[1]) / (2 * eps)
    return out


def test_loss_of_a_net_that_knows_nothing():
    """With all weights at zero the loss is log 2."""
    net = Net(np.zeros((2, 3)), np.zeros(3), np.zeros(3), 0.0)
    assert np.isclose(loss_and_gradients(net, XOR, ODD)[0], np.log(2))


def test_gradients_match_finite_differences():
    """All four gradients agree with the slopes of the loss."""
    net, x, y = sample()
    _, grads = loss_and_gradients(net, x, y)
    for name in ("w1", "b1", "w2", "b2"):
        assert np.allclose(getattr(grads, name), slopes(net, name, x, y), atol=1e-7), name


def test_shapes():
    """Each gradient has the shape of its parameter, also for one row."""
    net, x, y = sample(rows=1, features=2, hidden=5)
    _, grads = loss_and_gradients(net, x, y)
    assert grads.w1.shape == (2, 5) and grads.b1.shape == grads.w2.shape == (5,)
    assert np.ndim(grads.b2) == 0


def test_mean_over_rows():
    """Repeating all rows changes neither the loss nor the gradients."""
    net, x, y = sample()
    loss, grads = loss_and_gradients(net, x, y)
    again, twice = loss_and_gradients(net, np.tile(x, (3, 1)), np.tile(y, 3))
    assert np.isclose(loss, again)
    assert np.allclose(grads.w1, twice.w1) and np.isclose(grads.b2, twice.b2)


def test_huge_logits():
    """A logit of thousands gives an exact loss, no overflow and no NaN."""
    net = Net(np.full((1, 1), 50.0), np.zeros(1), np.array([2_000.0]), 0.0)
    x, y = np.array([[1.0], [-1.0]]), np.array([0.0, 1.0])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loss, grads = loss_and_gradients(net, x, y)
    assert np.isclose(loss, 2_000)
    assert np.isclose(grads.w2[0], 1.0)


def test_no_rows():
    """No rows are an error."""
    net, x, y = sample()
    with raises(ValueError):
        loss_and_gradients(net, x[:0], y[:0])


def test_inputs_stay_as_they_are():
    """Neither the net nor the data are changed."""
    net, x, y = sample()
    before = [value.copy() for value in (net.w1, net.b1, net.w2, x, y)]
    loss_and_gradients(net, x, y)
    train(x, y, hidden=2, steps=3, rate=0.1, rng=np.random.default_rng(0))
    for old, new in zip(before, (net.w1, net.b1, net.w2, x, y)):
        assert np.array_equal(old, new)


def test_losses_come_from_before_each_step():
    """There is one loss per step, and no steps leave the start as it is."""
    net, losses = train(XOR, ODD, hidden=3, steps=0, rate=1.0, rng=np.random.default_rng(2))
    start = loss_and_gradients(net, XOR, ODD)[0]
    _, later = train(XOR, ODD, hidden=3, steps=4, rate=1.0, rng=np.random.default_rng(2))
    assert losses == [] and len(later) == 4
    assert np.isclose(later[0], start)
    assert not net.b1.any() and net.b2 == 0


def test_learns_xor():
    """A pattern that no straight line divides is learnt."""
    net, losses = train(XOR, ODD, hidden=8, steps=2_000, rate=0.5, rng=np.random.default_rng(7))
    logits = np.tanh(XOR @ net.w1 + net.b1) @ net.w2 + net.b2
    assert ((logits > 0) == (ODD == 1)).all()
    assert losses[-1] < 0.1 < losses[0]


def test_same_seed_same_net():
    """Two runs from equal generators give equal nets."""
    runs = [
        train(XOR, ODD, hidden=4, steps=20, rate=0.3, rng=np.random.default_rng(5))[0]
        for _ in range(2)
    ]
    assert np.array_equal(runs[0].w1, runs[1].w1) and runs[0].b2 == runs[1].b2
