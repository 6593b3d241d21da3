# host: needs pandas
import io
import tempfile
from pathlib import Path

from answer import stay_figures


def run(*lines, chunk_rows=2):
    text = "guest,site,nights,remark\n" + "".join(f"{line}\n" for line in lines)
    return stay_figures(io.StringIO(text), chunk_rows=chunk_rows)


def rows(figures):
    """The figures as plain tuples, with None for NaN."""
    return [
        (site, int(row.stays), *(None if v != v else v for v in (row["mean"], row.longest)))
        for site, row in figures.iterrows()
    ]


def test_one_chunk():
    """Counts, means and maxima come out per site, sorted by site."""
    figures = run("a,12,2,x", "b,10,5,x", "c,12,4,x", chunk_rows=100)
    assert rows(figures) == [("10", 1, 5.0, 5.0), ("12", 2, 3.0, 4.0)]
    assert figures.index.name == "site"
    assert list(figures.columns) == ["stays", "mean", "longest"]


def test_uneven_chunks():
    """The mean is right when a site has more stays in one chunk than in another."""
    lines = ["a,12,2,x", "b,12,4,x", "c,12,9,x"]
    for size in (1, 2, 3, 4):
        assert rows(run(*lines, chunk_rows=size)) == [("12", 3, 5.0, 9.0)]


def test_leading_zeros():
    """Site codes stay text: 007 and 7 are two sites."""
    figures = run("a,007,1,x", "b,7,2,x", "c,007,3,x")
    assert rows(figures) == [("007", 2, 2.0, 3.0), ("7", 1, 2.0, 2.0)]


def test_missing_nights():
    """A row without nights counts nowhere, but its site appears."""
    figures = run("a,5,,x", "b,6,3,x", "c,5,,x", "d,6,,x")
    assert rows(figures) == [("5", 0, None, None), ("6", 1, 3.0, 3.0)]


def test_missing_site():
    """Rows without a site are left out."""
    assert rows(run("a,,7,x", "b,6,3,x")) == [("6", 1, 3.0, 3.0)]


def test_header_only():
    """A file without rows gives an empty table with all columns."""
    figures = run()
    assert len(figures) == 0
    assert list(figures.columns) == ["stays", "mean", "longest"]


def test_types():
    """Counts are whole numbers, the other figures are floats."""
    figures = run("a,1,1,x", "b,2,2,x", "c,1,3,x")
    assert [str(kind) for kind in figures.dtypes] == ["int64", "float64", "float64"]


def test_reads_a_path():
    """A path works as well as an open file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stays.csv"
        path.write_text("site,nights\n1,2\n1,3\n", encoding="utf-8")
        assert rows(stay_figures(str(path), chunk_rows=1)) == [("1", 2, 2.5, 3.0)]


def test_many_rows():
    """Fifty thousand rows in chunks give what one chunk gives."""
    lines = [f"g,{n * 7 % 13},{n % 21},x" for n in range(50_000)]
    assert run(*lines, chunk_rows=1_999).equals(run(*lines, chunk_rows=100_000))
