# fails: test_rerun_replaces, test_other_months_stay
# why: unique file names avoid clashes, and so every run adds to the last one
import uuid

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

MONTHS = ds.partitioning(
    pa.schema([("year", pa.int16()), ("month", pa.int8())]), flavor="hive"
)


def write_scans(scans: pa.Table, root: str) -> list[tuple[int, int]]:
    """Write scans as Parquet under root/year=…/month=…; return the months."""
    if scans["scanned_at"].null_count:
        raise ValueError("a scan has no time")
    if scans.num_rows == 0:
        return []
    at = scans["scanned_at"].cast(pa.timestamp("us", "UTC"), safe=False)
    keyed = (
        scans.append_column("year", pc.year(at).cast(pa.int16()))
        .append_column("month", pc.month(at).cast(pa.int8()))
        .sort_by("depot")
    )
    parquet = ds.ParquetFileFormat()
    ds.write_dataset(
        keyed,
        root,
        format=parquet,
        file_options=parquet.make_write_options(compression="zstd"),
        partitioning=MONTHS,
        existing_data_behavior="overwrite_or_ignore",
        preserve_order=True,
        basename_template=f"{uuid.uuid4()}-{{i}}.parquet",
    )
    months = keyed.group_by(["year", "month"]).aggregate([])
    return sorted(
        zip(months["year"].to_pylist(), months["month"].to_pylist())
    )
