from datetime import date

import pyarrow as pa
import pyarrow.dataset as ds

DAYS = ds.partitioning(pa.schema([("day", pa.date32())]), flavor="hive")


def read_columns(
    root: str, columns: list[str], first: date, last: date
) -> pa.Table:
    """Return the columns, in this order, of the days first to last."""
    data = ds.dataset(root, format="parquet", partitioning=DAYS)
    unknown = [name for name in columns if name not in data.schema.names]
    if unknown:
        raise KeyError(", ".join(unknown))
    day = ds.field("day")
    return data.to_table(
        columns=columns, filter=(day >= first) & (day <= last)
    )
