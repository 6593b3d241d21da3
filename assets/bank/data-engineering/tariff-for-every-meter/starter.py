import pandas as pd


def with_tariff(
    readings: pd.DataFrame, meters: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the readings with their tariff, and those of unknown meters.

    `readings`: meter (whole number, may be missing as Int64), day, kwh;
    each pair of meter and day once. `meters`: meter (whole number, unique,
    never missing), tariff. Both results keep the order of the readings and
    have an index from zero; of the register only `tariff` is added.
    Raises ValueError that names the table if a promise is broken.
    Expected: no Python loop over rows.
    """
    raise NotImplementedError
