from collections import defaultdict, deque
from collections.abc import Iterable


def stops_to_nearest(
    links: Iterable[tuple[str, str]], equipped: Iterable[str]
) -> dict[str, int]:
    """Return how many stops each station is from an equipped one.

    Links can be travelled both ways. Equipped stations have 0; stations
    that can't reach one are left out. Raises nothing.
    Expected: O(stations + links) time.
    """
    neighbours = defaultdict(list)
    for one, other in links:
        neighbours[one].append(other)
        neighbours[other].append(one)
    stops = dict.fromkeys(equipped, 0)
    queue = deque(stops)
    while queue:
        station = queue.popleft()
        for neighbour in neighbours.get(station, ()):
            if neighbour not in stops:
                stops[neighbour] = stops[station] + 1
                queue.append(neighbour)
    return stops
