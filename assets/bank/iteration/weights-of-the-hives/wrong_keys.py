# fails: test_no_sites, test_unweighed_hives, test_order, test_exactly_the_least, test_zero_counts_as_weighed, test_total
# why: square brackets and no test for None work on complete data
from collections.abc import Mapping, Sequence
from typing import Any

type Sites = Mapping[str, Sequence[Mapping[str, Any]]]


def labels(sites: Sites, least: float) -> list[str]:
    return [
        f"{site} {hive['number']:02}: {hive['kg']:.1f} kg"
        for site in sites
        for hive in sites[site]
        if hive["kg"] >= least
    ]


def total(sites: Sites) -> float:
    return sum(hive["kg"] for site in sites for hive in sites[site])
