from collections.abc import Iterable


def mistakes(key: Iterable[str], answers: Iterable[str]) -> list[tuple[int, str, str]]:
    """List the mistakes on a sheet as (number, given, expected).

    Questions are numbered from 1. Both arguments are read once and may have
    no length. Raises ValueError if one of them holds more items than the
    other. Expected: linear time, one pass.
    """
    raise NotImplementedError
