# fails: test_long_line
# why: improving distances recursively gives the right numbers, until the recursion limit
from collections import defaultdict
from collections.abc import Iterable


def stops_to_nearest(
    links: Iterable[tuple[str, str]], equipped: Iterable[str]
) -> dict[str, int]:
    neighbours = defaultdict(list)
    for one, other in links:
        neighbours[one].append(other)
        neighbours[other].append(one)
    stops: dict[str, int] = dict.fromkeys(equipped, 0)

    def visit(station: str) -> None:
        for neighbour in neighbours.get(station, ()):
            if stops.get(neighbour, len(neighbours) + 1) > stops[station] + 1:
                stops[neighbour] = stops[station] + 1
                visit(neighbour)

    for station in list(stops):
        visit(station)
    return stops
