"""Imports a file for Anki with Anki itself, twice, and then an updated one: every note is accepted, none is
double, and what Anki shows is what was written.

Usage: python verify.py FILE
"""

import html
import pathlib
import re
import sys
import tempfile

from anki.collection import Collection, ImportCsvRequest

EXPECTED_HEAD = 7


def run(col, path):
    """Imports a file as Anki's own dialog would, with what the file's head says; returns its log."""
    metadata = col.get_csv_metadata(path, None)
    return col.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log


def counts(log):
    return {name: len(getattr(log, name)) for name in (
        "new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype",
        "missing_deck", "empty_first_field",
    )}


def check(name, got, expected):
    if got != expected:
        sys.exit(f"{name}: {got!r}, expected {expected!r}")


def main():
    path = pathlib.Path(sys.argv[1])
    lines = path.read_text(encoding="utf-8").split("\n")
    head, rest = lines[:EXPECTED_HEAD], [line for line in lines[EXPECTED_HEAD:] if line]
    check("the head", all(line.startswith("#") for line in head), True)
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(str(pathlib.Path(folder) / "collection.anki2"))
        nothing = dict.fromkeys(counts(run_empty()), 0)

        first = run(col, str(path))
        check("the first import", counts(first), {**nothing, "new": len(rest)})
        check("notes", col.note_count(), len(rest))
        check("cards", col.card_count(), len(rest))
        check("decks", [d.name for d in col.decks.all_names_and_ids() if d.name != "Default"], ["Mock interviewer"])

        again = counts(run(col, str(path)))
        check("the second import adds", again["new"], 0)
        check("the second import refuses", {k: v for k, v in again.items() if v and k not in ("updated", "duplicate")}, {})
        check("notes after the second import", col.note_count(), len(rest))

        for note_id in col.find_notes(""):
            note = col.get_note(note_id)
            check("fields", list(note.keys()), ["Front", "Back"])
            check("a name", note.guid.startswith("mock-interviewer:"), True)
            check(f"tags {note.tags}", len(note.tags) >= 3 and all(t.startswith("mock-interviewer::") for t in note.tags), True)
            rendered = note.cards()[0].render_output()
            for side in (rendered.question_text, rendered.answer_text):
                check(f"{note.guid}: something that Anki runs", re.findall(r"\[sound:|\[latex\]|{{|<script", side), [])
                check(f"{note.guid}: a formula", re.findall(r"\\\(|\\\[", re.sub(r"<code>.*?</code>", "", side)), [])
            check(f"{note.guid}: text", bool(html.unescape(re.sub(r"<[^>]+>", "", note["Front"])).strip()), True)

        # A question that was put better updates its note and keeps its reviews.
        some = col.get_note(col.find_notes("")[0])
        card = some.cards()[0].id
        line = next(line for line in rest if line.startswith(f'"{some.guid}"'))
        better = pathlib.Path(folder) / "better.txt"
        better.write_text("\n".join([*head, line.replace('"\t"', '"\t"<p>Better: </p>', 1), ""]), encoding="utf-8")
        updated = counts(run(col, str(better)))
        check("an updated note", (updated["updated"], updated["new"]), (1, 0))
        check("its card", col.get_note(some.id).cards()[0].id, card)
        check("its text", "Better: " in col.get_note(some.id)["Front"], True)
        check("notes after the update", col.note_count(), len(rest))
        col.close()
    print(f"{len(rest)} notes imported by Anki, twice, none double; an updated note keeps its card")


def run_empty():
    from anki.import_export_pb2 import ImportResponse
    return ImportResponse.Log()


main()
