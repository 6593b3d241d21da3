# fails: test_single_row, test_white_space, test_many_rows, test_bad_rows_are_named_by_line
# why: bool() looks like the conversion for yes and no, and every text but the empty one is true
import csv
from collections.abc import Iterable

import pytest

_FLAGS = {"yes": True, "no": False}
_COLUMNS = {"case", "grams", "express", "cents"}

OWN = [
    pytest.param(1000, False, 695, id="own: limit of the small parcel"),
    pytest.param(1001, False, 899, id="own: one gram above it"),
    pytest.param(0, False, None, id="own: nothing to send"),
]


def _row(cells: dict) -> tuple[str, int, bool, int | None]:
    if None in cells or None in cells.values():
        raise ValueError("too many or too few cells")
    values = {name: cells[name].strip() for name in _COLUMNS}
    if not values["case"]:
        raise ValueError("no name in the column case")
    cents = int(values["cents"]) if values["cents"] else None
    express = bool(values["express"])
    return values["case"], int(values["grams"]), express, cents


def cases(lines: Iterable[str]) -> list:
    """Return one pytest.param(grams, express, cents, id=case) per row.

    The columns case, grams, express (yes or no) and cents (empty: None)
    stand in any order; others are ignored. Raises ValueError for missing
    columns, no rows, repeated names, and bad rows with their line number.
    Expected: one pass, O(rows).
    """
    reader = csv.DictReader(lines)
    missing = _COLUMNS.difference(reader.fieldnames or ())
    if missing:
        raise ValueError(f"missing columns: {', '.join(sorted(missing))}")
    found = {}
    for cells in reader:
        try:
            name, *values = _row(cells)
            if name in found:
                raise ValueError(f"second case of the name {name!r}")
        except ValueError as error:
            raise ValueError(f"line {reader.line_num}: {error}") from error
        found[name] = pytest.param(*values, id=name)
    if not found:
        raise ValueError("no cases")
    return list(found.values())
