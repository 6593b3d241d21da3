from sklearn.model_selection import GridSearchCV


def make_search(
    numbers: list[str], categories: list[str], seed: int
) -> GridSearchCV:
    """Return an unfitted search over a pipeline for raw DataFrames.

    Numbers: median for gaps, then scaled. Categories: one-hot; unseen
    values and gaps are no errors. Other columns are dropped.
    Model: LogisticRegression; C in 0.01, 0.1, 1, 10; class_weight None or
    "balanced". Five stratified, shuffled folds with `seed`; scored by
    average precision; the best is refitted.
    """
    raise NotImplementedError
