import pandas as pd


def with_windows(levels: pd.DataFrame) -> pd.DataFrame:
    """Return the levels with seven-day figures, sorted by gauge and day.

    In: gauge (text), day (datetime64), level (float64), any order; each
    gauge has a day at most once. Out: these three and
    mean_7d  float64  mean of the seven calendar days up to this one,
                      NaN below four levels
    days_7d  int64    how many levels are in that window
    rise     float64  level minus that of the calendar day before, or NaN
    The index runs from zero. Expected: no Python loop over rows.
    """
    raise NotImplementedError
