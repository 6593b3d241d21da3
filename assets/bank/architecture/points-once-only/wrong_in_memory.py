# fails: test_after_a_restart
# why: a set in the process recognises duplicates until the process is restarted
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


_seen: set[bytes] = set()


def handle(db: sqlite3.Connection, body: bytes) -> str:
    key, member, points = parse(body)
    with db:
        if body in _seen and db.execute(
            "SELECT 1 FROM handled WHERE message_id = ?", (key,)
        ).fetchone():
            return "duplicate"
        other = db.execute(
            "SELECT 1 FROM handled WHERE message_id = ? AND body <> ?", (key, body)
        ).fetchone()
        if other:
            raise Poison(f"{key} was handled with another body")
        db.execute("INSERT OR REPLACE INTO handled VALUES (?, ?)", (key, body))
        booked = db.execute(
            "UPDATE member SET points = points + ? WHERE id = ?", (points, member)
        )
        if booked.rowcount == 0:
            raise Poison(f"unknown member: {member}")
    _seen.add(body)
    return "booked"
