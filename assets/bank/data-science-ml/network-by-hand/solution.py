from dataclasses import dataclass

import numpy as np


@dataclass
class Net:
    w1: np.ndarray  # (features, hidden)
    b1: np.ndarray  # (hidden,)
    w2: np.ndarray  # (hidden,)
    b2: float


def loss_and_gradients(
    net: Net, x: np.ndarray, y: np.ndarray
) -> tuple[float, Net]:
    """Return the mean cross-entropy on the logit and all gradients."""
    if len(x) == 0:
        raise ValueError("no rows")
    h = np.tanh(x @ net.w1 + net.b1)             # (n, hidden)
    z = h @ net.w2 + net.b2                      # (n,)
    loss = np.mean(np.logaddexp(0, z) - y * z)

    p = 0.5 * (1 + np.tanh(z / 2))               # a sigmoid, safely
    dz = (p - y) / len(x)                        # (n,)
    da = np.outer(dz, net.w2) * (1 - h**2)       # (n, hidden)
    grads = Net(x.T @ da, da.sum(axis=0), h.T @ dz, float(dz.sum()))
    return float(loss), grads


def train(
    x: np.ndarray,
    y: np.ndarray,
    *,
    hidden: int,
    steps: int,
    rate: float,
    rng: np.random.Generator,
) -> tuple[Net, list[float]]:
    """Take `steps` full-batch gradient steps; return net and losses."""
    features = x.shape[1]
    net = Net(
        rng.normal(size=(features, hidden)) / np.sqrt(features),
        np.zeros(hidden),
        rng.normal(size=hidden) / np.sqrt(hidden),
        0.0,
    )
    losses = []
    for _ in range(steps):
        loss, g = loss_and_gradients(net, x, y)
        losses.append(loss)
        net = Net(
            net.w1 - rate * g.w1,
            net.b1 - rate * g.b1,
            net.w2 - rate * g.w2,
            net.b2 - rate * g.b2,
        )
    return net, losses
