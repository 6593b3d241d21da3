# host: needs scikit-learn
import warnings
from unittest import TestCase

import numpy as np
import pandas as pd
from answer import score_rare
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import LinearSVC

raises = TestCase().assertRaises
warnings.simplefilter("ignore")


def pumps(rows=600, failures=12, seed=1):
    """Failures come first; the first column hints at them."""
    rng = np.random.default_rng(seed)
    y = (np.arange(rows) < failures).astype(int)
    return rng.normal(size=(rows, 3)) + 2.5 * y[:, None] * [1, 0, 0], y


class Fails(ClassifierMixin, BaseEstimator):
    def fit(self, x, y):
        raise RuntimeError("no memory")


def test_one_pair_per_fold():
    """There is one pair of floats per fold."""
    found = score_rare(GaussianNB(), *pumps(), 4, 1)
    assert len(found) == 4
    assert all(type(value) is float for pair in found for value in pair)


def test_shares_are_even():
    """Each fold has its share of failures, though they come first."""
    assert [share for _, share in score_rare(GaussianNB(), *pumps(), 4, 1)] == [0.02] * 4


def test_a_guess_scores_the_share():
    """A model that knows nothing scores the share of failures."""
    for score, share in score_rare(DummyClassifier(), *pumps(), 3, 1):
        assert np.isclose(score, share)


def test_a_good_model_scores_more():
    """A model with a hint is far above the share, with either kind of score."""
    for model in (LogisticRegression(), LinearSVC()):
        found = score_rare(model, *pumps(), 3, 1)
        assert np.mean([score for score, _ in found]) > 0.2


def test_seed_decides():
    """Equal seeds give equal results, others don't."""
    first, again, other = (score_rare(GaussianNB(), *pumps(), 4, s) for s in (1, 1, 2))
    assert first == again and first != other


def test_too_few_failures():
    """Fewer rows of a class than folds are an error."""
    x, y = pumps(failures=3)
    with raises(ValueError):
        score_rare(GaussianNB(), x, y, 4, 1)
    with raises(ValueError):
        score_rare(GaussianNB(), x, 1 - y, 4, 1)
    assert len(score_rare(GaussianNB(), x, y, 3, 1)) == 3


def test_single_class_and_empty():
    """One class alone, or no rows, are an error."""
    x, y = pumps()
    for rows in (y == 0, y == 1, y == 2):
        with raises(ValueError):
            score_rare(GaussianNB(), x[rows], y[rows], 2, 1)


def test_model_failures_surface():
    """What the model raises reaches the caller."""
    with raises(RuntimeError):
        score_rare(Fails(), *pumps(), 3, 1)


def test_model_stays_unfitted():
    """The model that comes in isn't fitted."""
    model = GaussianNB()
    score_rare(model, *pumps(), 3, 1)
    assert not hasattr(model, "classes_")


def test_frames_work():
    """A DataFrame with any index gives what the array gives."""
    x, y = pumps()
    frame = pd.DataFrame(x, columns=list("abc"), index=np.arange(len(x))[::-1])
    assert score_rare(GaussianNB(), frame, y, 3, 1) == score_rare(GaussianNB(), x, y, 3, 1)
