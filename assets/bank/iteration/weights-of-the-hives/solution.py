from collections.abc import Iterator, Mapping, Sequence
from typing import Any

type Sites = Mapping[str, Sequence[Mapping[str, Any]]]


def weighed(sites: Sites) -> Iterator[tuple[str, int, float]]:
    """Yield site, number and weight of each hive that was weighed."""
    for site, hives in sites.items():
        for hive in hives:
            kg = hive.get("kg")
            if kg is not None:
                yield site, hive["number"], kg


def labels(sites: Sites, least: float) -> list[str]:
    """Return a label for each hive that weighs at least `least`."""
    return [
        f"{site} {number:02}: {kg:.1f} kg"
        for site, number, kg in weighed(sites)
        if kg >= least
    ]


def total(sites: Sites) -> float:
    """Return the weight of all weighed hives together."""
    return sum((kg for _, _, kg in weighed(sites)), start=0.0)
