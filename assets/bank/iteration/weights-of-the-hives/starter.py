from collections.abc import Mapping, Sequence
from typing import Any

type Sites = Mapping[str, Sequence[Mapping[str, Any]]]


def labels(sites: Sites, least: float) -> list[str]:
    """Return "Oak 07: 31.5 kg" for each hive that weighs at least `least`.

    A hive has a "number" and perhaps a "kg"; without one, or with None, it
    is left out. The order is that of `sites`. Expected: linear time.
    """
    raise NotImplementedError


def total(sites: Sites) -> float:
    """Return the weight of all weighed hives together, 0.0 for none.

    Expected: linear time, constant memory.
    """
    raise NotImplementedError
