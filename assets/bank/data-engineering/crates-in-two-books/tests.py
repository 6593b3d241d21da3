import random
from datetime import date, timedelta
from unittest import TestCase

from answer import ExportError, Layout, Move, Report, read_moves, reconcile

raises = TestCase().assertRaises

OURS = Layout(";", "note", "pub", "day", "crates", "%Y-%m-%d")
THEIRS = Layout(",", "Slip", "House", "Date", "Qty", "%d.%m.%Y")


def move(line, note, crates=10, day=1, pub="Swan"):
    """A move in May 2026."""
    return Move(line, note, pub, date(2026, 5, 1) + timedelta(day - 1), crates)


def lines(report):
    """The report with line numbers in place of moves."""
    return {
        "agreed": [(a.line, b.line) for a, b in report.agreed],
        "differing": [(a.line, b.line) for a, b in report.differing],
        "unclear": (
            [m.line for m in report.unclear_ours],
            [m.line for m in report.unclear_theirs],
        ),
        "only": (
            [m.line for m in report.only_ours],
            [m.line for m in report.only_theirs],
        ),
    }


def run(ours, theirs, days=3, **wanted):
    """Reconcile; everything that isn't wanted must be empty."""
    empty = {"agreed": [], "differing": [], "unclear": ([], []), "only": ([], [])}
    assert lines(reconcile(ours, theirs, days=days)) == empty | wanted


def test_read_two_layouts():
    """Each side's own columns, order and dates lead to the same moves."""
    ours = ["note;pub;day;crates\n", "0417;Swan;2026-05-04;12\n"]
    theirs = ["Date,Qty,Van,House,Slip\n", '04.05.2026, 12 ,B," Swan ",417\n']
    wanted = [Move(2, "417", "Swan", date(2026, 5, 4), 12)]
    assert read_moves(ours, OURS) == wanted
    assert read_moves(theirs, THEIRS) == wanted


def test_read_empty_note_and_returns():
    """A note may be missing, and crates may come back."""
    text = ["note;pub;day;crates\n", ";Swan;2026-05-04;-3\n"]
    assert read_moves(text, OURS) == [Move(2, "", "Swan", date(2026, 5, 4), -3)]


def test_read_header_only():
    """A header without rows is an empty export."""
    assert read_moves(["note;pub;day;crates\n"], OURS) == []


def test_read_without_columns():
    """An empty file or a missing column is an error in line 1."""
    for text in ([], ["note;pub;crates\n", "1;Swan;3\n"]):
        with raises(ExportError) as caught:
            read_moves(text, OURS)
        assert caught.exception.line == 1


def test_read_names_the_bad_line():
    """Any fault in a row is an ExportError with its line."""
    bad = ["1;Swan;2026-05-04", "1;Swan;2026-05-04;3;x", "1;;2026-05-04;3"]
    bad += ["1;Swan;2026-02-30;3", "1;Swan;;3", "1;Swan;2026-05-04;0"]
    bad += ["1;Swan;2026-05-04;1.5", "1;Swan;2026-05-04;", "A1;Swan;2026-05-04;3"]
    for row in bad:
        text = ["note;pub;day;crates\n", "1;Swan;2026-05-04;3\n", row + "\n"]
        with raises(ExportError) as caught:
            read_moves(text, OURS)
        assert caught.exception.line == 3


def test_nothing_to_reconcile():
    """Two empty exports give an empty report."""
    assert reconcile([], [], days=3) == Report()


def test_one_side_is_empty():
    """Without another side everything stands alone, with or without note."""
    run([move(2, "1"), move(3, "")], [], only=([2, 3], []))
    run([], [move(2, "1"), move(3, "")], only=([], [2, 3]))


def test_same_note_agrees():
    """Equal pub and crates, and days as far apart as allowed."""
    run([move(2, "1", day=4)], [move(9, "1", day=1)], agreed=[(2, 9)])
    run([move(2, "1", day=1)], [move(9, "1", day=4)], agreed=[(2, 9)])


def test_same_note_differs():
    """Another count, pub or a day too far: one pair that differs."""
    for other in (move(9, "1", 11), move(9, "1", pub="Crown"), move(9, "1", day=5)):
        run([move(2, "1", day=1)], [other], differing=[(2, 9)])


def test_note_twice_is_unclear():
    """Nobody guesses which of two moves under one note is meant."""
    twice = [move(2, "1"), move(3, "1", 4)]
    run(twice, [move(9, "1")], unclear=([2, 3], [9]))
    run([move(9, "1")], twice, unclear=([9], [2, 3]))


def test_note_twice_on_one_side_only():
    """If the other side never wrote the note, what fits is looked for."""
    twice = [move(2, "1"), move(3, "1", 4)]
    run(twice, [move(9, "", 4)], agreed=[(3, 9)], only=([2], []))


def test_missing_note_fits():
    """With no note on either or both sides, the only fitting move is it."""
    for one, two in (("", "7"), ("7", ""), ("", "")):
        run([move(2, one, day=1)], [move(9, two, day=4)], agreed=[(2, 9)])


def test_missing_note_does_not_fit():
    """Another pub, count or a day too far is no partner."""
    for other in (move(9, "", 11), move(9, "", pub="Crown"), move(9, "", day=5)):
        run([move(2, "", day=1)], [other], only=([2], [9]))


def test_different_notes_never_fit():
    """Two notes are two deliveries, however alike the rest is."""
    run([move(2, "1")], [move(9, "2")], only=([2], [9]))


def test_two_candidates_are_unclear():
    """A move that fits two others is not given to either."""
    run([move(2, "")], [move(8, ""), move(9, "5")], unclear=([2], [8, 9]))
    run([move(2, ""), move(3, "5")], [move(9, "")], unclear=([2, 3], [9]))


def test_chain_is_unclear():
    """One candidate isn't enough if that candidate has another."""
    ours = [move(2, "", day=1), move(3, "", day=5)]
    theirs = [move(8, "", day=3), move(9, "", day=7)]
    run(ours, theirs, days=2, unclear=([2, 3], [8, 9]))


def test_note_is_used_up():
    """What has its partner by note is no candidate for others."""
    ours = [move(2, "1"), move(3, "")]
    theirs = [move(8, "1"), move(9, "")]
    run(ours, theirs, agreed=[(2, 8), (3, 9)])


def test_no_days_and_negative_days():
    """With 0 days only the same day fits; fewer is an error."""
    run([move(2, "")], [move(9, "")], days=0, agreed=[(2, 9)])
    run([move(2, "")], [move(9, "", day=2)], days=0, only=([2], [9]))
    with raises(ValueError):
        reconcile([], [], days=-1)


def test_every_move_exactly_once():
    """For random exports, no move is lost and none stands twice."""
    chance = random.Random(5)

    def export(size):
        return [
            move(
                line,
                chance.choice(["", "", "1", "2", "3", "4"]),
                chance.choice([1, 2]),
                chance.randint(1, 9),
                chance.choice(["Swan", "Crown"]),
            )
            for line in range(2, 2 + size)
        ]

    for _ in range(300):
        ours, theirs = export(chance.randint(0, 9)), export(chance.randint(0, 9))
        report = reconcile(iter(ours), iter(theirs), days=chance.randint(0, 3))
        pairs = report.agreed + report.differing
        left = [a for a, _ in pairs] + report.unclear_ours + report.only_ours
        right = [b for _, b in pairs] + report.unclear_theirs + report.only_theirs
        assert sorted(m.line for m in left) == [m.line for m in ours]
        assert sorted(m.line for m in right) == [m.line for m in theirs]
        turned = reconcile(theirs, ours, days=0)
        straight = reconcile(ours, theirs, days=0)
        assert {(b, a) for a, b in turned.agreed} == set(straight.agreed)


def test_many_rows_alike():
    """Ten thousand equal rows on each side are unclear, and quickly so."""
    ours = [move(line, "") for line in range(10_000)]
    theirs = [move(line, "") for line in range(10_000)]
    theirs.append(move(10_000, "", 99))
    report = reconcile(ours, theirs, days=3)
    assert len(report.unclear_ours) == len(report.unclear_theirs) == 10_000
    assert [m.line for m in report.only_theirs] == [10_000]
