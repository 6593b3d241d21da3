import sqlite3

SCHEMA = """
CREATE TABLE member (id TEXT PRIMARY KEY, points INTEGER NOT NULL);
CREATE TABLE handled (
    message_id TEXT PRIMARY KEY,
    body BLOB NOT NULL
);
"""


class Poison(Exception):
    """This message can never be handled; it belongs in the DLQ."""


def handle(db: sqlite3.Connection, body: bytes) -> str:
    """Book the points of one message; return "booked" or "duplicate".

    `body` is UTF-8 JSON: an object with the texts "id" and "member" (not
    empty) and the integer "points", which may be negative; other keys are
    ignored. The first delivery adds the points to the member and records
    the message in `handled`, together or not at all. A later delivery with
    the same id and the same body changes nothing.
    Raises Poison if the body is malformed, the member is unknown, or the
    id was handled with another body. Errors of the database reach the
    caller. After any exception nothing has changed and no transaction is
    open; after a return everything is committed.
    Expected: constant time, apart from the database's indexes.
    """
    raise NotImplementedError
