# host: needs scikit-learn
import warnings
from functools import cache

import numpy as np
import pandas as pd
from answer import make_search
from sklearn.linear_model import LogisticRegression
from sklearn.utils.validation import check_is_fitted

warnings.simplefilter("ignore")


def kitchens(rows=300, seed=1):
    """Raw rows with gaps, sorted by result, and whether they failed."""
    rng = np.random.default_rng(seed)
    age = rng.normal(10, 4, rows)
    kind = rng.choice(["bar", "cafe", "stall"], rows)
    failed = (age + 4 * (kind == "bar") + rng.normal(0, 3, rows) > 17).astype(int)
    frame = pd.DataFrame({"secret": failed, "age": age, "seats": rng.integers(5, 90, rows) * 1.0, "kind": kind})
    frame.loc[rng.random(rows) < 0.1, "age"] = np.nan
    frame.loc[rng.random(rows) < 0.1, "kind"] = None
    order = np.argsort(failed, kind="stable")
    return frame.iloc[order].reset_index(drop=True), failed[order]


@cache
def fitted():
    frame, failed = kitchens(150)
    search = make_search(["age", "seats"], ["kind"], 3)
    search.cv = 2  # quicker, and the folds have a test of their own
    return search.fit(frame, failed)


def test_search_space():
    """Eight candidates are compared: four values of C, with and without weights."""
    tried = fitted().cv_results_["params"]
    found = {tuple(sorted((key.split("__")[-1], value) for key, value in one.items())) for one in tried}
    weights = (None, "balanced")
    assert len(tried) == 8
    assert found == {(("C", c), ("class_weight", w)) for c in (0.01, 0.1, 1, 10) for w in weights}


def test_scored_by_average_precision():
    """Candidates are scored by average precision."""
    assert make_search(["age"], ["kind"], 1).scoring == "average_precision"
    assert 0.3 < fitted().best_score_ < 1


def test_folds_are_stratified_and_shuffled():
    """Each of five folds has its share of failures and rows from everywhere."""
    frame, failed = kitchens()
    folds = [test for _, test in make_search(["age"], [], 3).cv.split(frame, failed)]
    assert len(folds) == 5
    shares = [failed[test].mean() for test in folds]
    assert max(shares) - min(shares) < 0.03
    assert all(np.abs(np.diff(test)).max() < len(failed) // 5 for test in folds)


def test_seed_decides_the_folds():
    """Equal seeds give equal folds, another seed others."""
    frame, failed = kitchens()
    searches = [make_search(["age"], [], seed) for seed in (3, 3, 4)]
    first, again, other = ([t.tolist() for _, t in s.cv.split(frame, failed)] for s in searches)
    assert first == again != other


def test_nothing_is_fitted_beforehand():
    """The search comes unfitted, and so does everything in it."""
    search = make_search(["age"], ["kind"], 1)
    for part in (search, search.estimator):
        try:
            check_is_fitted(part)
        except Exception:
            continue
        raise AssertionError("something was fitted already")


def test_predicts_raw_rows():
    """Gaps and unseen values in new rows are no errors."""
    new = pd.DataFrame({"age": [np.nan, 30.0], "seats": [10.0, np.nan], "kind": ["spaceship", None]})
    chance = fitted().predict_proba(new.assign(secret=0))
    assert chance.shape == (2, 2) and np.allclose(chance.sum(axis=1), 1)


def test_other_columns_do_not_matter():
    """A column that wasn't named has no say."""
    search, (frame, _) = fitted(), kitchens()
    turned = frame.assign(secret=1 - frame["secret"])
    assert np.array_equal(search.predict_proba(frame), search.predict_proba(turned))


def test_numbers_are_scaled():
    """The units of a number don't change the predictions."""
    frame, failed = kitchens()
    other = frame.assign(age=frame["age"] * 1e4 + 7)
    one = make_search(["age"], ["kind"], 2).estimator.fit(frame, failed).predict_proba(frame)
    two = make_search(["age"], ["kind"], 2).estimator.fit(other, failed).predict_proba(other)
    assert np.allclose(one, two, atol=1e-4)


def test_best_is_refitted():
    """The best candidate is fitted on all rows and is a logistic regression."""
    search = fitted()
    model = search.best_estimator_[-1]
    assert isinstance(model, LogisticRegression)
    assert model.C == search.best_params_[next(k for k in search.best_params_ if k.endswith("__C"))]
