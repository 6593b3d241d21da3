# fails: test_uneven_chunks, test_header_only, test_many_rows
# why: averaging the averages of the chunks looks like a fold, and is right while chunks are even
import pandas as pd


def stay_figures(source, chunk_rows=200_000):
    parts = []
    for chunk in pd.read_csv(
        source, usecols=["site", "nights"], dtype={"site": "str"}, chunksize=chunk_rows
    ):
        chunk["nights"] = chunk["nights"].astype("float64")
        parts.append(
            chunk.groupby("site")["nights"].agg(stays="count", mean="mean", longest="max")
        )
    parts = [part for part in parts if len(part)]
    both = pd.concat(parts)
    return both.groupby(level="site").agg({"stays": "sum", "mean": "mean", "longest": "max"})
