from typing import TextIO

import pandas as pd


def stay_figures(
    source: str | TextIO, chunk_rows: int = 200_000
) -> pd.DataFrame:
    """Return stays (int64), mean and longest (float64) nights per site.

    `source` is a CSV file with at least the columns `site` and `nights`.
    The result is indexed by `site` (text) and sorted by it. Rows without a
    site are left out. A site without any nights has zero stays and NaN.
    Expected: memory for one chunk and one row per site.
    """
    raise NotImplementedError
