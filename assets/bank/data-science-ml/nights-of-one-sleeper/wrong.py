# fails: test_new_people_move_no_one
# why: a seeded shuffle repeats, as long as nobody joins
from random import Random

import pandas as pd


def split_nights(
    nights: pd.DataFrame, share: float, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return training and test nights; each person is on one side."""
    if not 0 <= share <= 1:
        raise ValueError(f"share must be between 0 and 1: {share}")
    if nights["person"].isna().any():
        raise ValueError("a night has no person")
    names = sorted(nights["person"].unique())
    Random(seed).shuffle(names)
    chosen = names[: round(share * len(names))]
    tested = nights["person"].isin(chosen)
    return nights[~tested], nights[tested]
