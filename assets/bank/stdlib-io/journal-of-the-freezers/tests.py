import io
import random
import tracemalloc
from unittest import TestCase

from answer import Entry, JournalError, Summary, compact, parse, rewrite

raises = TestCase().assertRaises


def run(text, synced=0):
    """Rewrite a journal; return the new text and the summary."""
    target = io.StringIO()
    summary = rewrite(io.StringIO(text), target, synced)
    return target.getvalue(), summary


def places(text):
    """Replay a journal the plain way: where is which box?"""
    state = {}
    for line in text.splitlines():
        _, action, box, *place = line.split("\t")
        if action == "put":
            state[box] = place[0]
        else:
            state.pop(box, None)
    return state


def test_empty_journal():
    """No lines in, no lines out."""
    assert run("") == ("", Summary(0, 0, False))


def test_single_entry():
    """One put stays as it is."""
    assert run("7\tput\tB1\tF2/3\n") == ("7\tput\tB1\tF2/3\n", Summary(1, 1, False))


def test_parse():
    """Both kinds of line become entries; names may hold blanks."""
    assert parse("7\tput\tB 1\tÉtage 2") == Entry(7, "B 1", "Étage 2")
    assert parse("12\tgone\tB1") == Entry(12, "B1", None)


def test_parse_refuses():
    """Anything but the two forms is a ValueError."""
    bad = ["", "7", "7\tput\tB1", "7\tput\tB1\t", "7\tput\t\tF1", "7\tgone\t"]
    bad += ["7\tgone\tB1\tF1", "7\tlost\tB1", "-7\tgone\tB1", "1_0\tgone\tB1"]
    bad += [" 7\tgone\tB1", "\tgone\tB1", "٣\tgone\tB1", "7\tput\tB1\tF1\tx"]
    for text in bad:
        with raises(ValueError):
            parse(text)


def test_last_place_wins_by_number():
    """Each box keeps its last entry, and numbers still rise."""
    text = "1\tput\tA\tF1\n2\tput\tB\tF1\n3\tput\tA\tF2\n4\tput\tC\tF1\n"
    kept = "2\tput\tB\tF1\n3\tput\tA\tF2\n4\tput\tC\tF1\n"
    assert run(text) == (kept, Summary(4, 3, False))


def test_gone_after_synced_stays():
    """A gone that somebody may not have heard of is kept, its put isn't."""
    text = "1\tput\tA\tF1\n2\tgone\tA\n"
    assert run(text, synced=1) == ("2\tgone\tA\n", Summary(2, 1, False))


def test_gone_up_to_synced_is_dropped():
    """A gone with exactly the number `synced` is known to everybody."""
    text = "1\tput\tA\tF1\n2\tgone\tA\n"
    assert run(text, synced=2) == ("", Summary(2, 0, False))


def test_gone_of_an_unknown_box():
    """Its put may have been compacted before; the rule is the same."""
    assert run("5\tgone\tA\n", synced=4)[0] == "5\tgone\tA\n"
    assert run("5\tgone\tA\n", synced=5)[0] == ""


def test_box_comes_back():
    """A put after a gone counts, and the gone is not needed."""
    text = "1\tput\tA\tF1\n2\tgone\tA\n3\tput\tA\tF9\n"
    for synced in (0, 1, 2, 3):
        assert run(text, synced)[0] == "3\tput\tA\tF9\n"


def test_torn_last_line_is_dropped():
    """A last line without line end is dropped, even if it looks whole."""
    text = "1\tput\tA\tF1\n2\tput\tA\tF12"
    for end in range(len(text) - 10, len(text) + 1):
        assert run(text[:end]) == ("1\tput\tA\tF1\n", Summary(1, 1, True))


def test_nothing_but_a_torn_line():
    """A journal that is one torn line becomes empty."""
    assert run("1\tput\tA\tF1") == ("", Summary(0, 0, True))


def test_malformed_line_is_named():
    """The error carries the line's number, and nothing is written."""
    for bad in ("2\tput\tA\n", "\n", "two\tgone\tA\n"):
        for after in ("", "3\tput\tB\tF1\n"):
            target = io.StringIO()
            source = io.StringIO("1\tput\tA\tF1\n" + bad + after)
            with raises(JournalError) as caught:
                rewrite(source, target, 0)
            assert caught.exception.line == 2
            assert target.getvalue() == ""


def test_numbers_must_rise():
    """A number that repeats or falls is an error at its line."""
    for number in (4, 5):
        text = f"3\tput\tA\tF1\n5\tput\tB\tF1\n{number}\tput\tC\tF1\n"
        with raises(JournalError) as caught:
            run(text)
        assert caught.exception.line == 3


def test_twice_is_once():
    """Compacting what is compact changes nothing."""
    text = "1\tput\tA\tF1\n2\tgone\tB\n5\tput\tA\tF2\n9\tgone\tC\n"
    once, _ = run(text, synced=4)
    assert run(once, synced=4) == (once, Summary(2, 2, False))


def test_replay_gives_the_same_places():
    """For random journals, old and new replay to the same state."""
    chance = random.Random(7)
    for size in range(60):
        lines, number = [], 0
        for _ in range(size):
            number += chance.randint(1, 3)
            box = chance.choice("ABCDE")
            if chance.random() < 0.4:
                lines.append(f"{number}\tgone\t{box}\n")
            else:
                lines.append(f"{number}\tput\t{box}\tF{chance.randint(1, 9)}\n")
        text = "".join(lines)
        new, summary = run(text, synced=chance.randint(0, number + 1))
        assert places(new) == places(text)
        assert summary.read == size


def test_memory_for_what_remains():
    """Boxes that came and went long ago cost no memory."""

    def entries():
        for number in range(1, 40_000, 2):
            yield Entry(number, f"box {number}", "F1")
            yield Entry(number + 1, f"box {number}", None)
        yield Entry(50_000, "last", "F1")

    tracemalloc.start()
    try:
        kept = compact(entries(), synced=50_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept == [Entry(50_000, "last", "F1")]
    assert peak < 300_000
