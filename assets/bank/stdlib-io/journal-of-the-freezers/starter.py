from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO


class JournalError(ValueError):
    """A line that is no entry; `line` is its number, counted from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Entry:
    """A box was put somewhere or, if `place` is None, is gone."""

    number: int
    box: str
    place: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """How many entries were read and kept; whether the end was torn."""

    read: int
    kept: int
    torn: bool


def parse(text: str) -> Entry:
    """Read one line without its line end.

    Fields are separated by tabs: number, "put", box, place; or number,
    "gone", box. The number is plain ASCII digits; box and place are not
    empty. Raises ValueError, with the reason, for anything else.
    """
    raise NotImplementedError


def compact(entries: Iterable[Entry], synced: int) -> list[Entry]:
    """Keep the last entry of each box, by rising number.

    A "gone" whose number is at most `synced` is dropped as well.
    Entries come by rising number and are read once.
    Expected: linear time; memory for the boxes that remain, not for the
    entries that have passed.
    """
    raise NotImplementedError


def rewrite(source: Iterable[str], target: TextIO, synced: int) -> Summary:
    """Write the compacted form of the journal `source` to `target`.

    `source` yields lines as an open text file does. Raises JournalError
    if a line is malformed, or if its number isn't larger than the one
    before; then nothing has been written.
    """
    raise NotImplementedError
