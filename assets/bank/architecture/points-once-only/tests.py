# host: needs sqlite3
import json
import sqlite3
import tempfile
import types
from contextlib import closing
from copy import copy
from pathlib import Path
from unittest import TestCase

from answer import SCHEMA, Poison, handle

case = TestCase()
AT_IMPORT = {
    name: copy(value)
    for name, value in handle.__globals__.items()
    if isinstance(value, set | dict | list) and name[:2] != "__"
}


def database(path=":memory:"):
    db = sqlite3.connect(path, timeout=0)
    db.executescript(SCHEMA)
    with db:
        db.execute("INSERT INTO member VALUES ('ada', 100), ('bo', 0)")
    return db


def body(key="m1", member="ada", points=5, **more):
    return json.dumps({"id": key, "member": member, "points": points} | more).encode()


def points(db, member="ada"):
    query = "SELECT points FROM member WHERE id = ?"
    return db.execute(query, (member,)).fetchone()[0]


def handled(db):
    return db.execute("SELECT count(*) FROM handled").fetchone()[0]


def test_first_delivery():
    """The points are added, and the message is recorded."""
    with closing(database()) as db:
        assert handle(db, body()) == "booked"
        assert (points(db), points(db, "bo"), handled(db)) == (105, 0, 1)


def test_redelivery_changes_nothing():
    """However often it comes again, the points count once."""
    with closing(database()) as db:
        results = [handle(db, body()) for _ in range(4)]
        assert results == ["booked", *["duplicate"] * 3]
        assert (points(db), handled(db)) == (105, 1)


def test_other_messages_count():
    """Equal points for the same member under another id are new."""
    with closing(database()) as db:
        assert handle(db, body("m1")) == handle(db, body("m2")) == "booked"
        assert points(db) == 110


def test_late_and_mixed_redelivery():
    """A duplicate is recognised after other messages, too."""
    with closing(database()) as db:
        for key in ("m1", "m2", "m3", "m1", "m3", "m2"):
            handle(db, body(key, points=10))
        assert (points(db), handled(db)) == (130, 3)


def test_negative_and_zero_points():
    """Points may be taken back, and zero is a number."""
    with closing(database()) as db:
        handle(db, body("m1", points=-30))
        handle(db, body("m2", points=0))
        assert (points(db), handled(db)) == (70, 2)


def test_unknown_keys_are_ignored():
    """Producers may add fields."""
    with closing(database()) as db:
        assert handle(db, body(sent="2026-03-01", nested={"a": [1]})) == "booked"


def test_malformed_is_poison():
    """What can never be handled raises Poison and leaves no trace."""
    bad = [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"null",
        b'{"id": "m1", "member": "ada"}',
        body(points="5"),
        body(points=1.5),
        body(points=True),
        body(points=None),
        body(key=""),
        body(key=7),
        body(member=""),
        body(member=None),
    ]
    with closing(database()) as db:
        for raw in bad:
            with case.assertRaises(Poison):
                handle(db, raw)
        assert (points(db), handled(db), db.in_transaction) == (100, 0, False)


def test_unknown_member_leaves_no_mark():
    """An unknown member is poison; once known, the message is booked."""
    with closing(database()) as db:
        with case.assertRaises(Poison):
            handle(db, body(member="cy"))
        assert (handled(db), db.in_transaction) == (0, False)
        with db:
            db.execute("INSERT INTO member VALUES ('cy', 1)")
        assert handle(db, body(member="cy")) == "booked"
        assert points(db, "cy") == 6


def test_same_id_other_body():
    """An id that comes back with another body is poison, not a duplicate."""
    with closing(database()) as db:
        handle(db, body(points=5))
        with case.assertRaises(Poison):
            handle(db, body(points=500))
        assert (points(db), handled(db), db.in_transaction) == (105, 1, False)


def test_failure_half_way():
    """If booking fails, nothing is marked, and redelivery books it."""
    with closing(database()) as db:
        db.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON member"
            " BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )
        with case.assertRaises(sqlite3.Error):
            handle(db, body())
        assert (points(db), handled(db), db.in_transaction) == (100, 0, False)
        db.execute("DROP TRIGGER full")
        assert handle(db, body()) == "booked"
        assert points(db) == 105


def test_marking_fails():
    """If the mark can't be written, no points are booked either."""
    with closing(database()) as db:
        db.execute(
            "CREATE TRIGGER full BEFORE INSERT ON handled"
            " BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )
        with case.assertRaises(sqlite3.Error):
            handle(db, body())
        assert (points(db), db.in_transaction) == (100, False)


def test_committed_on_return():
    """After the return, another connection sees everything."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "points.db")
        with closing(database(path)) as db, closing(sqlite3.connect(path)) as other:
            handle(db, body())
            assert (points(other), handled(other)) == (105, 1)


def test_locked_database():
    """A busy database is an error for the caller, and nothing is lost."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "points.db")
        with closing(database(path)) as db, closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            with case.assertRaises(sqlite3.OperationalError):
                handle(db, body())
            assert not db.in_transaction
            other.rollback()
            assert handle(db, body()) == "booked"


def test_after_a_restart():
    """A new process with the same database knows what was handled."""
    known = handle.__globals__ | {n: copy(v) for n, v in AT_IMPORT.items()}
    fresh = types.FunctionType(
        handle.__code__,
        known,
        handle.__name__,
        handle.__defaults__,
        handle.__closure__,
    )
    with closing(database()) as db:
        handle(db, body())
        assert fresh(db, body()) == "duplicate"
        assert points(db) == 105


def test_thousands_of_messages():
    """Two thousand messages, each delivered twice."""
    with closing(database()) as db:
        for number in range(2_000):
            handle(db, body(f"m{number}", "bo", 1))
        for number in range(2_000):
            handle(db, body(f"m{number}", "bo", 1))
        assert (points(db, "bo"), handled(db)) == (2_000, 2_000)
