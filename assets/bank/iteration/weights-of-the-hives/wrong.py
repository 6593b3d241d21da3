# fails: test_zero_counts_as_weighed
# why: the walrus makes it short, and asks for truth where None was meant
from collections.abc import Mapping, Sequence
from typing import Any

type Sites = Mapping[str, Sequence[Mapping[str, Any]]]


def labels(sites: Sites, least: float) -> list[str]:
    return [
        f"{site} {hive['number']:02}: {kg:.1f} kg"
        for site, hives in sites.items()
        for hive in hives
        if (kg := hive.get("kg")) and kg >= least
    ]


def total(sites: Sites) -> float:
    return sum((hive.get("kg") or 0.0 for hives in sites.values() for hive in hives), 0.0)
