from collections.abc import Iterable


def stops_to_nearest(
    links: Iterable[tuple[str, str]], equipped: Iterable[str]
) -> dict[str, int]:
    """Return how many stops each station is from an equipped one.

    Links can be travelled both ways. Equipped stations have 0; stations
    that can't reach one are left out. Raises nothing.
    Expected: O(stations + links) time.
    """
    raise NotImplementedError
