from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date


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


def read_moves(lines: Iterable[str], layout: Layout) -> list[Move]:
    """Read an export: CSV with a header, columns in any order.

    Blanks around values don't count. A note is digits or empty; pub is not
    empty; crates are a whole number except 0.
    Raises ExportError with the line for a column that is missing from the
    header (line 1), for a row with too few or too many fields and for a
    value that breaks these rules. A file without a header is an error, one
    without rows is not.
    """
    raise NotImplementedError


def reconcile(
    ours: Iterable[Move], theirs: Iterable[Move], *, days: int
) -> Report:
    """Pair the moves of two sides.

    First by note: one move on each side with that note are a pair, agreed
    if pub and crates are equal and the days at most `days` apart, differing
    otherwise.
    Then the moves whose note the other side lacks, or that have none: two
    of them fit if pub and crates are equal, the days at most `days` apart,
    and at least one has no note. Two that fit only each other are agreed.
    Others that fit something are unclear; those that fit nothing are "only".
    Raises ValueError if `days` is negative.
    All lists are in the order of `ours`; unclear_theirs and only_theirs in
    the order of `theirs`.
    Expected: O(n log n), also if most rows look alike.
    """
    raise NotImplementedError
