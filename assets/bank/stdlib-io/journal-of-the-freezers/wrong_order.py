# fails: test_last_place_wins_by_number, test_numbers_must_rise
# why: assigning to a key that exists keeps its old place, and order is taken for granted
from collections.abc import Iterable, Iterator
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
    """Read one line without its line end; ValueError says what is wrong."""
    match text.split("\t"):
        case [number, "put", box, place] if box and place:
            entry = box, place
        case [number, "gone", box] if box:
            entry = box, None
        case _:
            raise ValueError("neither a put nor a gone")
    if not (number.isascii() and number.isdecimal()):
        raise ValueError("the number isn't made of digits")
    return Entry(int(number), *entry)


def unparse(entry: Entry) -> str:
    """The line of an entry, without its line end."""
    if entry.place is None:
        return f"{entry.number}\tgone\t{entry.box}"
    return f"{entry.number}\tput\t{entry.box}\t{entry.place}"


def compact(entries: Iterable[Entry], synced: int) -> list[Entry]:
    """Keep the last entry of each box, without each gone up to `synced`."""
    last: dict[str, Entry] = {}
    for entry in entries:
        if entry.place is not None or entry.number > synced:
            last[entry.box] = entry
        else:
            last.pop(entry.box, None)
    return list(last.values())


class _Reader:
    """Yields the entries of a journal; remembers what it met."""

    def __init__(self, source: Iterable[str]) -> None:
        self._source = source
        self.read = 0
        self.torn = False

    def __iter__(self) -> Iterator[Entry]:
        for count, line in enumerate(self._source, 1):
            if not line.endswith("\n"):
                self.torn = True
                return
            try:
                entry = parse(line[:-1])
            except ValueError as error:
                raise JournalError(count, str(error)) from error
            self.read += 1
            yield entry


def rewrite(source: Iterable[str], target: TextIO, synced: int) -> Summary:
    """Write the compacted journal; all is read before a line is written."""
    reader = _Reader(source)
    kept = compact(reader, synced)
    target.writelines(unparse(entry) + "\n" for entry in kept)
    return Summary(reader.read, len(kept), reader.torn)
