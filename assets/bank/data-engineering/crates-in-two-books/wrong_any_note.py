# fails: test_different_notes_never_fit
# why: what looks alike is taken for one delivery, though both sides wrote a note
import csv
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime


class ExportError(ValueError):
    """A row that is no movement; `line` is its number, the header is 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Layout:
    """How one side writes its export: delimiter, columns, form of a date."""

    delimiter: str
    note: str
    pub: str
    day: str
    crates: str
    date_format: str


@dataclass(frozen=True, slots=True)
class Move:
    """Crates to a pub; a negative count came back. `note` may be empty."""

    line: int
    note: str
    pub: str
    day: date
    crates: int


@dataclass(slots=True)
class Report:
    """Each move of both sides stands in exactly one place."""

    agreed: list[tuple[Move, Move]] = field(default_factory=list)
    differing: list[tuple[Move, Move]] = field(default_factory=list)
    unclear_ours: list[Move] = field(default_factory=list)
    unclear_theirs: list[Move] = field(default_factory=list)
    only_ours: list[Move] = field(default_factory=list)
    only_theirs: list[Move] = field(default_factory=list)


_COUNT = re.compile(r"-?[0-9]{1,9}")


def _move(line: int, row: dict[str, str], layout: Layout) -> Move:
    """One row as a move; ValueError says what is wrong."""
    note, pub, day, crates = (
        row[name].strip()
        for name in (layout.note, layout.pub, layout.day, layout.crates)
    )
    if note and not (note.isascii() and note.isdecimal()):
        raise ValueError(f"the note isn't made of digits: {note!r}")
    if not pub:
        raise ValueError("the pub is missing")
    if not _COUNT.fullmatch(crates) or not int(crates):
        raise ValueError(f"no number of crates: {crates!r}")
    when = datetime.strptime(day, layout.date_format).date()
    return Move(line, note.lstrip("0") or note[:1], pub, when, int(crates))


def read_moves(lines: Iterable[str], layout: Layout) -> list[Move]:
    """Read an export; ExportError names the line of the first fault."""
    reader = csv.DictReader(lines, delimiter=layout.delimiter, strict=True)
    try:
        header = reader.fieldnames or []
    except csv.Error as error:
        raise ExportError(1, str(error)) from error
    for name in (layout.note, layout.pub, layout.day, layout.crates):
        if name not in header:
            raise ExportError(1, f"there is no column {name!r}")
    moves: list[Move] = []
    try:
        for row in reader:
            if None in row or None in row.values():
                raise ValueError("too few or too many fields")
            moves.append(_move(reader.line_num, row, layout))
    except (ValueError, csv.Error) as error:
        raise ExportError(reader.line_num, str(error)) from error
    return moves


class _Index:
    """The unpaired moves of one side, to be asked which of them fit."""

    def __init__(self, moves: Iterable[Move]) -> None:
        groups: dict[tuple[str, int, bool], list[Move]] = defaultdict(list)
        for move in sorted(moves, key=lambda move: move.day):
            groups[move.pub, move.crates, bool(move.note)].append(move)
        self._groups = {
            key: ([move.day.toordinal() for move in group], group)
            for key, group in groups.items()
        }

    def fitting(self, move: Move, days: int) -> list[Move]:
        """At most two moves that fit: none, the only one, or too many."""
        day = move.day.toordinal()
        found: list[Move] = []
        for noted in (False, True):
            key = move.pub, move.crates, noted
            dates, group = self._groups.get(key, ([], []))
            low = bisect_left(dates, day - days)
            high = bisect_right(dates, day + days, low)
            found += group[low : min(high, low + 2)]
        return found[:2]


def _by_note(moves: list[Move]) -> dict[str, list[Move]]:
    notes: dict[str, list[Move]] = defaultdict(list)
    for move in moves:
        if move.note:
            notes[move.note].append(move)
    return notes


def _agree(one: Move, two: Move, days: int) -> bool:
    same = (one.pub, one.crates) == (two.pub, two.crates)
    return same and abs((one.day - two.day).days) <= days


def reconcile(
    ours: Iterable[Move], theirs: Iterable[Move], *, days: int
) -> Report:
    """Pair the moves of two sides, by note first and then by what fits."""
    if days < 0:
        raise ValueError(f"days must not be negative: {days}")
    ours, theirs = list(ours), list(theirs)
    our_notes, their_notes = _by_note(ours), _by_note(theirs)
    shared = our_notes.keys() & their_notes.keys()
    our_rest = _Index(move for move in ours if move.note not in shared)
    their_rest = _Index(move for move in theirs if move.note not in shared)

    report = Report()
    for move in ours:
        if move.note in shared:
            partners = their_notes[move.note]
            if len(our_notes[move.note]) > 1 or len(partners) > 1:
                report.unclear_ours.append(move)
            elif _agree(move, partners[0], days):
                report.agreed.append((move, partners[0]))
            else:
                report.differing.append((move, partners[0]))
            continue
        match their_rest.fitting(move, days):
            case []:
                report.only_ours.append(move)
            case [other] if len(our_rest.fitting(other, days)) == 1:
                report.agreed.append((move, other))
            case _:
                report.unclear_ours.append(move)
    for move in theirs:
        if move.note in shared:
            if len(our_notes[move.note]) > 1 or len(their_notes[move.note]) > 1:
                report.unclear_theirs.append(move)
            continue
        match our_rest.fitting(move, days):
            case []:
                report.only_theirs.append(move)
            case [other] if len(their_rest.fitting(other, days)) == 1:
                pass  # agreed, and in the report already
            case _:
                report.unclear_theirs.append(move)
    return report
