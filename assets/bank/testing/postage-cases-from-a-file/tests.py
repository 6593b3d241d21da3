# host: needs pytest
import contextlib
import io
import tempfile
from pathlib import Path
from unittest import TestCase

import pytest
from answer import OWN, cases

HEADER = "case,grams,express,cents"


def plain(found):
    """Ids and values, with their types."""
    return [(case.id, *[(type(v), v) for v in case.values]) for case in found]


def error(*lines):
    with TestCase().assertRaises(ValueError) as caught:
        cases(lines)
    return str(caught.exception)


def test_single_row():
    """A row becomes one parameter with typed values."""
    found = plain(cases([HEADER, "letter,20,no,95"]))
    assert found == [("letter", (int, 20), (bool, False), (int, 95))]


def test_order_and_equal_values():
    """Rows keep their order; equal values under two names are two cases."""
    found = cases([HEADER, "b,1,yes,2", "a,1,yes,2", "c,1,yes,2"])
    assert [case.id for case in found] == ["b", "a", "c"]
    assert len({case.values for case in found}) == 1


def test_empty_price_means_refused():
    """An empty price is None, and zero is zero."""
    found = cases([HEADER, "a,0,no,", "b,1,no,0", "c,1,yes,  "])
    assert [case.values[2] for case in found] == [None, 0, None]


def test_columns_by_name():
    """Columns may stand in any order, with others among them."""
    found = cases(["cents,remark,express,case,grams", '7,"x, y",yes,a,3'])
    assert found[0].values == (3, True, 7)
    assert found[0].id == "a"


def test_white_space():
    """White space around cells is ignored."""
    found = cases([HEADER, "  letter ,20 , no, 95 "])
    assert plain(found) == [("letter", (int, 20), (bool, False), (int, 95))]


def test_no_cases():
    """An empty file, or a header alone, is an error."""
    error()
    error(HEADER)


def test_missing_column():
    """A column that is missing is an error that names it."""
    assert "express" in error("case,grams,cents", "a,1,2")


def test_bad_rows_are_named_by_line():
    """A bad row raises, and the message names its line."""
    for row in ("a,x,no,1", "a,1,maybe,1", "a,1,no,1.5", "a,,no,1", ",1,no,1"):
        assert "3" in error(HEADER, "good,7,no,7", row), row
    for row in ("a,1", "a,1,no,5,6"):
        assert "3" in error(HEADER, "good,7,no,7", row), row


def test_line_breaks_inside_cells():
    """The line is where the row ends, line breaks in quotes included."""
    row = ['a,1,no,2,"one\n', 'two"\n']
    assert "4" in error(HEADER + ",remark\n", *row, "b,,,,\n")


def test_repeated_names():
    """A name that occurs twice is an error."""
    assert "3" in error(HEADER, "a,1,no,1", " a ,2,no,2")


def test_own_cases_have_the_same_shape():
    """The inline cases are parameters with three values and an id."""
    assert len(OWN) >= 2
    assert len({case.id for case in OWN}) == len(OWN)
    for case in OWN:
        grams, express, cents = case.values
        assert (type(grams), type(express)) == (int, bool)
        assert cents is None or type(cents) is int


def test_pytest_runs_each_row():
    """pytest runs one test per case, under the name of the case."""
    seen = []

    class Spy:
        def pytest_runtest_logreport(self, report):
            if report.when == "call":
                seen.append((report.nodeid.split("::")[1], report.outcome))

    source = f"""
import pytest
from answer import OWN, cases

FILE = {[HEADER, "letter,20,no,95", "heavy,99,yes,"]!r}

@pytest.mark.parametrize(("grams", "express", "cents"), OWN[:1] + cases(FILE))
def test_row(grams, express, cents):
    assert cents is not None
"""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pytest.ini").write_text("[pytest]\n")
        Path(folder, "test_postage_rows.py").write_text(source)
        options = ["-q", "-p", "no:cacheprovider", "-c", f"{folder}/pytest.ini"]
        with contextlib.redirect_stdout(io.StringIO()):
            pytest.main([*options, folder], plugins=[Spy()])
    assert seen[1:] == [("test_row[letter]", "passed"), ("test_row[heavy]", "failed")]


def test_many_rows():
    """Twenty thousand rows are read in one go."""
    rows = (f"case {n},{n},no,{n}" for n in range(20_000))
    found = cases(line for line in [HEADER, *rows])
    assert found[-1].values == (19_999, False, 19_999)
