# fails: test_nobody_is_on_both_sides, test_share_of_people, test_new_people_move_no_one, test_row_order_does_not_matter
# why: a random split of rows is the usual one, and cuts through people
import pandas as pd


def split_nights(
    nights: pd.DataFrame, share: float, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return training and test nights; each person is on one side."""
    if not 0 <= share <= 1:
        raise ValueError(f"share must be between 0 and 1: {share}")
    if nights["person"].isna().any():
        raise ValueError("a night has no person")
    test = nights.sample(frac=share, random_state=seed)
    tested = nights.index.isin(test.index)
    return nights[~tested], nights[tested]
