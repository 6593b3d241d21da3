# fails: test_one_chunk, test_uneven_chunks, test_leading_zeros, test_missing_nights, test_missing_site, test_reads_a_path
# why: letting pandas guess the types turns 007 into 7
import pandas as pd


def stay_figures(source, chunk_rows=200_000):
    figures = None
    for chunk in pd.read_csv(source, usecols=["site", "nights"], chunksize=chunk_rows):
        chunk["nights"] = chunk["nights"].astype("float64")
        part = chunk.groupby("site")["nights"].agg(stays="count", total="sum", longest="max")
        if figures is not None:
            part = pd.concat([figures, part]).groupby(level="site").agg(
                {"stays": "sum", "total": "sum", "longest": "max"}
            )
        figures = part
    figures["mean"] = figures["total"] / figures["stays"]
    return figures[["stays", "mean", "longest"]]
