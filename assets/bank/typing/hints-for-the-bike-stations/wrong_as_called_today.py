# fails: test_stations_may_be_any_iterable, test_names_may_be_any_mapping, test_results_are_exact, test_limit_may_be_none
# why: the hints repeat what callers pass today, and the default stands in for None
"""Bike stations."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Station:
    name: str
    free: int


class Writer(Protocol):
    """Whatever text can be written to."""

    def write(self, text: str, /) -> object: ...


def free_bikes(stations: list[Station]) -> int:
    """Return how many bikes are free at all stations together. O(n)."""
    return sum(station.free for station in stations)


def find(stations: list[Station], name: str) -> Station:
    """Return the first station of that name, or None. O(n)."""
    for station in stations:
        if station.name == name:
            return station
    return None


def renamed(
    stations: list[Station], names: dict[str, str]
) -> list[Station]:
    """Return the stations, with new names where `names` has one. O(n)."""
    return [Station(names.get(s.name, s.name), s.free) for s in stations]


def group_by[T, K: Hashable](
    items: Iterable[T], key: Callable[[T], K]
) -> dict[K, list[T]]:
    """Return the items in lists, by what `key` returns for each. O(n)."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def report(
    stations: list[Station], out: Writer, limit: int = None
) -> int:
    """Write a line per station, at most `limit`; return how many. O(n)."""
    lines = 0
    for station in stations:
        if limit is not None and lines >= limit:
            break
        out.write(f"{station.name}: {station.free}\n")
        lines += 1
    return lines
