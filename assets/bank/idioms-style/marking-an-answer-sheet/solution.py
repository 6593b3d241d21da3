from collections.abc import Iterable


def mistakes(key: Iterable[str], answers: Iterable[str]) -> list[tuple[int, str, str]]:
    """List the mistakes on a sheet as (number, given, expected).

    Questions are numbered from 1. Raises ValueError if one of the two holds
    more items than the other.
    """
    pairs = zip(key, answers, strict=True)
    return [
        (number, given, expected)
        for number, (expected, given) in enumerate(pairs, start=1)
        if given != expected
    ]
