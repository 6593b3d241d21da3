from collections.abc import Iterable

OWN: list = []


def cases(lines: Iterable[str]) -> list:
    """Return one pytest.param(grams, express, cents, id=case) per row.

    The columns case, grams, express (yes or no) and cents (empty: None)
    stand in any order; others are ignored. Raises ValueError for missing
    columns, no rows, repeated names, and bad rows with their line number.
    Expected: one pass, O(rows).
    """
    raise NotImplementedError
