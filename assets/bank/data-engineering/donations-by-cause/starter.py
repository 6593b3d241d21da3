import pandas as pd


def by_cause(gifts: pd.DataFrame) -> pd.DataFrame:
    """Return figures per cause, by cents (largest first), then by cause.

    In: cause (text or missing), donor (text or missing), cents (int64).
    Out, with an index from zero:
    cause    str    "(none)" where it is missing
    gifts    int64  how many gifts above zero
    donors   int64  different named donors of those gifts
    cents    int64  sum of all cents; adds up to that of the input
    largest  Int64  largest gift above zero, or missing
    Expected: one grouping, no Python loop over rows or groups.
    """
    raise NotImplementedError
