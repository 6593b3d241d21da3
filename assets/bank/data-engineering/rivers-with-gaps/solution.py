import pandas as pd

SCHEMA = {
    "level": "float64",
    "mean_7d": "float64",
    "days_7d": "int64",
    "rise": "float64",
}


def with_windows(levels: pd.DataFrame) -> pd.DataFrame:
    """Return the levels with seven-day figures, sorted by gauge and day."""
    frame = levels[["gauge", "day", "level"]].sort_values(
        ["gauge", "day"], ignore_index=True
    )
    week = frame.set_index("day").groupby("gauge")["level"].rolling("7D")
    frame["mean_7d"] = week.mean().to_numpy()
    frame["days_7d"] = week.count().to_numpy()
    frame.loc[frame["days_7d"] < 4, "mean_7d"] = None

    gauges = frame.groupby("gauge")
    next_day = gauges["day"].diff() == pd.Timedelta(days=1)
    frame["rise"] = gauges["level"].diff().where(next_day)
    return frame.astype(SCHEMA)
