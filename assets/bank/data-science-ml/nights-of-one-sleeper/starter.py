import pandas as pd


def split_nights(
    nights: pd.DataFrame, share: float, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return training and test nights; each person is on one side.

    About `share` of the people are in the test set. A person's side depends
    on person and seed alone and is the same in every process. Order and
    index stay. Raises ValueError if a person is missing or `share` isn't
    between 0 and 1.
    """
    raise NotImplementedError
