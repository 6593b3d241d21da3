# fails: test_further_columns
# why: merging the whole register is shorter, until both tables have a column of one name
import pandas as pd
from pandas.api.types import is_integer_dtype


def check(name: str, frame: pd.DataFrame, columns: list[str]) -> None:
    """Raise ValueError unless the columns and the key's type are right."""
    lacking = [column for column in columns if column not in frame]
    if lacking:
        raise ValueError(f"{name}: no column {', '.join(lacking)}")
    if not is_integer_dtype(frame["meter"]):
        raise ValueError(f"{name}: meter is {frame['meter'].dtype}")


def with_tariff(
    readings: pd.DataFrame, meters: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the readings with their tariff, and those of unknown meters."""
    check("readings", readings, ["meter", "day", "kwh"])
    check("meters", meters, ["meter", "tariff"])
    if meters["meter"].isna().any():
        raise ValueError("meters: a meter is missing")
    if meters["meter"].duplicated().any():
        raise ValueError("meters: a meter appears twice")
    named = readings[readings["meter"].notna()]
    if named.duplicated(["meter", "day"]).any():
        raise ValueError("readings: a meter has two readings for a day")

    matched = readings.merge(meters, on="meter")
    rest = readings[~readings["meter"].isin(matched["meter"])]
    return matched, rest.reset_index(drop=True)
