# fails: test_failure_half_way, test_unknown_member_leaves_no_mark
# why: marking first and committing looks safe against duplicates, and loses the message when booking fails
import json
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


def parse(body: bytes) -> tuple[str, str, int]:
    try:
        data = json.loads(body.decode())
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise Poison(f"not JSON: {error}") from error
    match data:
        case {"id": str(key), "member": str(member), "points": int(points)} if (
            key and member and not isinstance(points, bool)
        ):
            return key, member, points
    raise Poison("id, member or points is missing or of the wrong type")


def handle(db: sqlite3.Connection, body: bytes) -> str:
    key, member, points = parse(body)
    row = db.execute(
        "SELECT body FROM handled WHERE message_id = ?", (key,)
    ).fetchone()
    if row is not None:
        if row[0] != body:
            raise Poison(f"{key} was handled with another body")
        return "duplicate"
    with db:
        db.execute("INSERT INTO handled VALUES (?, ?)", (key, body))
    with db:
        booked = db.execute(
            "UPDATE member SET points = points + ? WHERE id = ?", (points, member)
        )
        if booked.rowcount == 0:
            raise Poison(f"unknown member: {member}")
    return "booked"
