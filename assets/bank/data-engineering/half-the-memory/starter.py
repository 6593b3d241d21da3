import pandas as pd


def shrink(frame: pd.DataFrame, few: float = 0.5) -> pd.DataFrame:
    """Return a copy with equal values in smaller types.

    NumPy integers: smallest integer type, unsigned without negatives.
    float64: float32 if every value survives exactly (NaN stays NaN).
    Text (str, or object with only strings and gaps): category if there
    are at most `few` * rows different values.
    Everything else, order and index stay; so do all columns without rows.
    """
    raise NotImplementedError
