# fails: test_nothing_is_left_vague, test_group_by_ties_types_together
# why: group_by takes anything, and Any looks like the way to say that
"""Bike stations."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Station:
    name: str
    free: int


class Writer(Protocol):
    """Whatever text can be written to."""

    def write(self, text: str, /) -> object: ...


def free_bikes(stations: Iterable[Station]) -> int:
    """Return how many bikes are free at all stations together. O(n)."""
    return sum(station.free for station in stations)


def find(stations: Iterable[Station], name: str) -> Station | None:
    """Return the first station of that name, or None. O(n)."""
    for station in stations:
        if station.name == name:
            return station
    return None


def renamed(
    stations: Iterable[Station], names: Mapping[str, str]
) -> list[Station]:
    """Return the stations, with new names where `names` has one. O(n)."""
    return [Station(names.get(s.name, s.name), s.free) for s in stations]


def group_by(
    items: Iterable[Any], key: Callable[[Any], Hashable]
) -> dict[Hashable, list[Any]]:
    """Return the items in lists, by what `key` returns for each. O(n)."""
    groups: dict[Hashable, list[Any]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def report(
    stations: Iterable[Station], out: Writer, limit: int | None = None
) -> int:
    """Write a line per station, at most `limit`; return how many. O(n)."""
    lines = 0
    for station in stations:
        if limit is not None and lines >= limit:
            break
        out.write(f"{station.name}: {station.free}\n")
        lines += 1
    return lines
