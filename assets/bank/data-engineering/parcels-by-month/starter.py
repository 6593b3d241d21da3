import pyarrow as pa


def write_scans(scans: pa.Table, root: str) -> list[tuple[int, int]]:
    """Write scans as Parquet under root/year=…/month=…; return the months.

    Columns: depot, parcel, grams, scanned_at (timestamp with time zone).
    Months go by UTC. A month in the table replaces the stored one; others
    stay. Files: *.parquet, zstd, sorted by depot, without year and month.
    Raises ValueError, before writing, if a scan has no time.
    """
    raise NotImplementedError
