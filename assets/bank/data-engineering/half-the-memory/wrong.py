# fails: test_floats_only_when_exact
# why: downcast looks careful, and accepts values that are merely close
import numpy as np
import pandas as pd


def smaller(column: pd.Series, few: float) -> pd.Series:
    """Return the column in a smaller type, or as it is."""
    if column.empty:
        return column
    if isinstance(column.dtype, np.dtype) and column.dtype.kind in "iu":
        kind = "unsigned" if column.min() >= 0 else "integer"
        return pd.to_numeric(column, downcast=kind)
    if column.dtype == "float64":
        return pd.to_numeric(column, downcast="float")
    if column.dtype == "str" or column.dtype == "object":
        text = pd.api.types.infer_dtype(column, skipna=True) == "string"
        if text and column.nunique() <= few * len(column):
            return column.astype("category")
    return column


def shrink(frame: pd.DataFrame, few: float = 0.5) -> pd.DataFrame:
    """Return a copy with equal values in smaller types."""
    return frame.apply(smaller, few=few) if len(frame) else frame.copy()
