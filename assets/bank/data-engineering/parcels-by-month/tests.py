# host: needs pyarrow
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from unittest import TestCase

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from answer import write_scans

raises = TestCase().assertRaises
UTC = timezone.utc


def scans(*rows, zone="UTC"):
    """Rows of depot, parcel and a time in UTC (or None)."""
    depots, parcels, times = zip(*rows) if rows else ((), (), ())
    return pa.table(
        {
            "depot": pa.array(depots, pa.string()),
            "parcel": pa.array(parcels, pa.int64()),
            "grams": pa.array([100] * len(rows), pa.int64()),
            "scanned_at": pa.array(times, pa.timestamp("us", zone)),
        }
    )


def at(year, month, day=1, hour=12, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def stored(root):
    """Folder -> parcels, as they stand in the files."""
    found = {}
    for file in sorted(Path(root).rglob("*.parquet")):
        folder = file.parent.relative_to(root).as_posix()
        found.setdefault(folder, []).extend(pq.ParquetFile(file).read()["parcel"].to_pylist())
    return {folder: sorted(parcels) for folder, parcels in found.items()}


def test_folders_and_result():
    """Each month has its folder, and the months are returned in order."""
    with tempfile.TemporaryDirectory() as root:
        table = scans(("Ulm", 1, at(2026, 5)), ("Ulm", 2, at(2025, 12)), ("Ulm", 3, at(2026, 5, 31)))
        assert write_scans(table, root) == [(2025, 12), (2026, 5)]
        assert stored(root) == {"year=2025/month=12": [2], "year=2026/month=5": [1, 3]}


def test_rerun_replaces():
    """Writing again replaces the months in the table."""
    with tempfile.TemporaryDirectory() as root:
        write_scans(scans(("Ulm", 1, at(2026, 5)), ("Ulm", 2, at(2026, 5))), root)
        write_scans(scans(("Ulm", 9, at(2026, 5))), root)
        assert stored(root) == {"year=2026/month=5": [9]}


def test_other_months_stay():
    """Months that are not in the table are left alone."""
    with tempfile.TemporaryDirectory() as root:
        write_scans(scans(("Ulm", 1, at(2026, 4)), ("Ulm", 2, at(2026, 5))), root)
        write_scans(scans(("Ulm", 9, at(2026, 5))), root)
        assert stored(root) == {"year=2026/month=4": [1], "year=2026/month=5": [9]}


def test_months_in_utc():
    """The month is that of UTC, whatever the zone of the column."""
    with tempfile.TemporaryDirectory() as root:
        late = at(2026, 5, 31, 23, 30)
        assert write_scans(scans(("Ulm", 1, late), zone="+02:00"), root) == [(2026, 5)]
        early = at(2026, 1, 1, 0, 30)
        assert write_scans(scans(("Ulm", 2, early), zone="-05:00"), root) == [(2026, 1)]


def test_file_contents():
    """Files hold the four columns, sorted by depot, with zstd."""
    with tempfile.TemporaryDirectory() as root:
        names = ["Ulm", "Bonn", "Kiel", "Bonn"]
        write_scans(scans(*[(name, n, at(2026, 5)) for n, name in enumerate(names)]), root)
        (file,) = Path(root).rglob("*.parquet")
        parquet = pq.ParquetFile(file)
        assert parquet.schema_arrow.names == ["depot", "parcel", "grams", "scanned_at"]
        assert parquet.read()["depot"].to_pylist() == ["Bonn", "Bonn", "Kiel", "Ulm"]
        assert parquet.metadata.row_group(0).column(0).compression == "ZSTD"


def test_missing_time():
    """A scan without a time is an error, and nothing is written or deleted."""
    with tempfile.TemporaryDirectory() as root:
        write_scans(scans(("Ulm", 1, at(2026, 5))), root)
        with raises(ValueError):
            write_scans(scans(("Ulm", 2, at(2026, 5)), ("Ulm", 3, None)), root)
        assert stored(root) == {"year=2026/month=5": [1]}


def test_empty_table():
    """An empty table writes nothing."""
    with tempfile.TemporaryDirectory() as root:
        assert write_scans(scans(), root) == []
        assert stored(root) == {}


def test_creates_root():
    """A root that isn't there yet is made."""
    with tempfile.TemporaryDirectory() as folder:
        root = str(Path(folder) / "deep" / "scans")
        write_scans(scans(("Ulm", 1, at(2026, 5))), root)
        assert stored(root) == {"year=2026/month=5": [1]}


def test_large_and_readable():
    """Fifty thousand scans over a year come back through a dataset."""
    with tempfile.TemporaryDirectory() as root:
        start = at(2025, 1)
        rows = [(f"d{n % 40:02}", n, start + timedelta(minutes=10 * n)) for n in range(50_000)]
        assert len(write_scans(scans(*rows), root)) == 12
        data = ds.dataset(root, partitioning="hive")
        assert data.count_rows() == 50_000
        assert data.count_rows(filter=ds.field("month") == 2) == 28 * 144
