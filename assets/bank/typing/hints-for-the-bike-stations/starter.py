"""Bike stations. Annotate every public function; change nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Station:
    name: str
    free: int


def free_bikes(stations):
    """Return how many bikes are free at all stations together. O(n)."""
    return sum(station.free for station in stations)


def find(stations, name):
    """Return the first station of that name, or None. O(n)."""
    for station in stations:
        if station.name == name:
            return station
    return None


def renamed(stations, names):
    """Return the stations, with new names where `names` has one. O(n)."""
    return [Station(names.get(s.name, s.name), s.free) for s in stations]


def group_by(items, key):
    """Return the items in lists, by what `key` returns for each. O(n)."""
    groups = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def report(stations, out, limit=None):
    """Write a line per station, at most `limit`; return how many. O(n)."""
    lines = 0
    for station in stations:
        if limit is not None and lines >= limit:
            break
        out.write(f"{station.name}: {station.free}\n")
        lines += 1
    return lines
