# fails: test_same_in_every_process
# why: the built-in hash is salted per process for text
import pandas as pd


def position(person: str, seed: int) -> float:
    """Return a number in [0, 1) that depends on person and seed alone."""
    return hash((seed, person)) % 2**53 / 2**53


def split_nights(
    nights: pd.DataFrame, share: float, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return training and test nights; each person is on one side."""
    if not 0 <= share <= 1:
        raise ValueError(f"share must be between 0 and 1: {share}")
    if nights["person"].isna().any():
        raise ValueError("a night has no person")
    chosen = [
        person
        for person in nights["person"].unique()
        if position(person, seed) < share
    ]
    tested = nights["person"].isin(chosen)
    return nights[~tested], nights[tested]
