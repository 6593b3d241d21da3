# fails: test_numbers_are_scaled
# why: filling the gaps is enough to make it run
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def make_search(
    numbers: list[str], categories: list[str], seed: int
) -> GridSearchCV:
    """Return an unfitted search over a pipeline for raw DataFrames."""
    scale = SimpleImputer(strategy="median")
    encode = make_pipeline(
        SimpleImputer(strategy="constant", fill_value="missing"),
        OneHotEncoder(handle_unknown="ignore"),
    )
    prepare = ColumnTransformer(
        [("numbers", scale, numbers), ("categories", encode, categories)]
    )
    return GridSearchCV(
        Pipeline(
            [
                ("prepare", prepare),
                ("model", LogisticRegression(max_iter=1_000)),
            ]
        ),
        {
            "model__C": [0.01, 0.1, 1, 10],
            "model__class_weight": [None, "balanced"],
        },
        scoring="average_precision",
        cv=StratifiedKFold(5, shuffle=True, random_state=seed),
    )
