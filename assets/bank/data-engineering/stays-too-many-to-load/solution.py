from typing import TextIO

import pandas as pd


def stay_figures(
    source: str | TextIO, chunk_rows: int = 200_000
) -> pd.DataFrame:
    """Return stays, mean and longest nights per site, read in chunks."""
    fold = {"stays": "sum", "total": "sum", "longest": "max"}
    figures = None
    for chunk in pd.read_csv(
        source,
        usecols=["site", "nights"],
        dtype={"site": "str", "nights": "float64"},
        chunksize=chunk_rows,
    ):
        part = chunk.groupby("site")["nights"].agg(
            stays="count", total="sum", longest="max"
        )
        if figures is None:
            figures = part
        else:
            both = pd.concat([figures, part])
            figures = both.groupby(level="site").agg(fold)
    figures["mean"] = figures["total"] / figures["stays"]
    return figures[["stays", "mean", "longest"]]
