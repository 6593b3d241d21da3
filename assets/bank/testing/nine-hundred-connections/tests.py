# host: needs pytest
import contextlib
import io
import itertools
import sqlite3
import tempfile
from pathlib import Path

import answer
import pytest

number = itertools.count()


class Lab:
    """Counts what is opened, and keeps the connections to look at later."""

    def __init__(self):
        self.connections = []
        self.loads = 0

    def connect(self):
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE TABLE parcel (name TEXT)")
        connection.commit()
        self.connections.append(connection)
        return connection

    def load_prices(self):
        self.loads += 1
        return {"letter": 95}

    def all_closed(self):
        for connection in self.connections:
            with contextlib.suppress(sqlite3.ProgrammingError):
                connection.execute("SELECT 1")
                return False
        return True


def run(*sources):
    """Run test files with the fixtures; return the lab and the outcomes."""
    lab = Lab()

    class Plugin:
        outcomes = []

        @pytest.fixture(scope="session")
        def lab(self):
            return lab

        def pytest_runtest_logreport(self, report):
            if report.when == "call" or report.failed:
                self.outcomes.append(report.outcome)

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pytest.ini").write_text("[pytest]\n")
        for source in sources:
            Path(folder, f"test_scopes_{next(number)}.py").write_text(source)
        options = ["-q", "-p", "no:cacheprovider", "-c", f"{folder}/pytest.ini"]
        with contextlib.redirect_stdout(io.StringIO()):
            pytest.main([*options, folder], plugins=[answer, Plugin()])
    return lab, Plugin.outcomes


WRITES = """
def test_{0}(db, outbox, prices):
    assert db.execute("SELECT count(*) FROM parcel").fetchone() == (0,)
    assert outbox == []
    assert prices["letter"] == 95
    db.execute("INSERT INTO parcel VALUES ('x')")
    outbox.append("x")
"""


def test_single_test():
    """One test gets a working database, outbox and price list."""
    lab, outcomes = run(WRITES.format(1))
    assert outcomes == ["passed"]
    assert (len(lab.connections), lab.loads) == (1, 1)


def test_each_test_starts_clean():
    """A test finds neither rows nor letters of the tests before it."""
    _, outcomes = run("".join(WRITES.format(n) for n in range(5)))
    assert outcomes == ["passed"] * 5


def test_opened_once_per_session():
    """Over several files, connection and prices are made once."""
    lab, outcomes = run(*["".join(WRITES.format(n) for n in range(3))] * 3)
    assert outcomes == ["passed"] * 9
    assert (len(lab.connections), lab.loads) == (1, 1)


def test_clean_after_a_failure():
    """A failing test leaves nothing behind either."""
    fails = """
def test_a(db, outbox):
    db.execute("INSERT INTO parcel VALUES ('x')")
    outbox.append("x")
    assert False
"""
    _, outcomes = run(fails + WRITES.format("b"))
    assert outcomes == ["failed", "passed"]


def test_prices_refuse_changes():
    """Assigning or deleting a price raises TypeError."""
    changes = """
import pytest

def test_a(prices):
    with pytest.raises(TypeError):
        prices["letter"] = 1
    with pytest.raises(TypeError):
        del prices["letter"]
    assert dict(prices) == {"letter": 95}
"""
    assert run(changes)[1] == ["passed"]


def test_nothing_is_opened_unasked():
    """Tests without these fixtures open nothing."""
    lab, outcomes = run("def test_a():\n    pass\n")
    assert outcomes == ["passed"]
    assert (len(lab.connections), lab.loads) == (0, 0)
    lab, _ = run("def test_a(prices, outbox):\n    pass\n")
    assert (len(lab.connections), lab.loads) == (0, 1)


def test_closed_at_the_end():
    """The connection is closed after the session, failures or not."""
    lab, _ = run(WRITES.format(1) + "def test_b(db):\n    assert False\n")
    assert lab.connections
    assert lab.all_closed()


def test_open_until_the_end():
    """All tests that ask for `connection` and `db` get the same one."""
    same = """
seen = set()

def test_a(connection, db):
    seen.add(id(connection.execute("SELECT 1").connection))
    seen.add(id(db.execute("SELECT 1").connection))

def test_b(connection, db):
    test_a(connection, db)
    assert len(seen) == 1
"""
    assert run(same)[1] == ["passed", "passed"]
