# host: needs pyarrow
import tempfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from unittest import TestCase

import pyarrow as pa
import pyarrow.parquet as pq
from answer import read_columns

case = TestCase()


def may(day):
    return date(2026, 5, day)


@contextmanager
def dataset(days=(1, 2, 3, 4), rows=3):
    """Files with amps = day * 10 + row, a lift name and a bulky note."""
    with tempfile.TemporaryDirectory() as root:
        for day in days:
            folder = Path(root) / f"day=2026-05-{day:02}"
            folder.mkdir()
            table = pa.table(
                {
                    "lift": [f"L{n}" for n in range(rows)],
                    "amps": pa.array([day * 10 + n for n in range(rows)], pa.int64()),
                    "note": [f"{day} {n}" * 20 for n in range(rows)],
                }
            )
            pq.write_table(table, folder / "part-0.parquet", compression="none")
        yield root


def damage(root, day, column):
    """Overwrite the bytes of one column of one file."""
    path = Path(root) / f"day=2026-05-{day:02}" / "part-0.parquet"
    chunk = pq.read_metadata(path).row_group(0).column(column)
    start = chunk.dictionary_page_offset or chunk.data_page_offset
    with open(path, "r+b") as file:
        file.seek(start)
        file.write(b"\xff" * chunk.total_compressed_size)


def test_days_are_inclusive():
    """Both ends of the range belong to it."""
    with dataset() as root:
        table = read_columns(root, ["amps"], may(2), may(3))
        assert sorted(table["amps"].to_pylist()) == [20, 21, 22, 30, 31, 32]


def test_columns_in_order():
    """Exactly the asked columns come back, in the asked order."""
    with dataset(days=(1,), rows=1) as root:
        table = read_columns(root, ["note", "lift"], may(1), may(1))
        assert table.column_names == ["note", "lift"]
        assert table["lift"].to_pylist() == ["L0"]


def test_day_as_a_column():
    """The day can be asked for and is a date."""
    with dataset(rows=1) as root:
        table = read_columns(root, ["day", "amps"], may(4), may(4))
        assert table.schema.field("day").type == pa.date32()
        assert table.to_pylist() == [{"day": may(4), "amps": 40}]


def test_other_days_are_not_opened():
    """A file of another day may be rubbish."""
    with dataset() as root:
        (Path(root) / "day=2026-05-03" / "part-0.parquet").write_bytes(b"rubbish")
        assert read_columns(root, ["amps"], may(1), may(2)).num_rows == 6


def test_other_columns_are_not_read():
    """A damaged column does no harm if nobody asks for it."""
    with dataset() as root:
        for day in (1, 2, 3, 4):
            damage(root, day, 2)
        table = read_columns(root, ["amps", "lift"], may(1), may(4))
        assert table.num_rows == 12


def test_unknown_columns():
    """All unknown columns are named at once."""
    with dataset(days=(1,)) as root:
        with case.assertRaises(KeyError) as caught:
            read_columns(root, ["volt", "amps", "speed"], may(1), may(1))
        assert "volt" in str(caught.exception) and "speed" in str(caught.exception)


def test_empty_range():
    """Without a day in the range the table is empty and has its types."""
    with dataset() as root:
        for first, last in ((may(20), may(21)), (may(3), may(2))):
            table = read_columns(root, ["amps", "day"], first, last)
            assert table.num_rows == 0
            assert table.schema.types == [pa.int64(), pa.date32()]


def test_many_days():
    """A month with many rows comes back complete."""
    with dataset(days=range(1, 32), rows=2_000) as root:
        assert read_columns(root, ["lift"], may(1), may(31)).num_rows == 62_000
