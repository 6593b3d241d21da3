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
        with np.errstate(over="ignore"):
            narrow = column.astype("float32")
        return narrow if narrow.astype("float64").equals(column) else column
    if column.dtype == "str" or column.dtype == "object":
        text = pd.api.types.infer_dtype(column, skipna=True) == "string"
        if text and column.nunique() <= few * len(column):
            return column.astype("category")
    return column


def shrink(frame: pd.DataFrame, few: float = 0.5) -> pd.DataFrame:
    """Return a copy with equal values in smaller types."""
    return frame.apply(smaller, few=few) if len(frame) else frame.copy()
