# fails: test_single_row, test_empty_price_means_refused, test_columns_by_name, test_white_space, test_no_cases, test_missing_column, test_bad_rows_are_named_by_line, test_line_breaks_inside_cells, test_repeated_names, test_pytest_runs_each_row, test_many_rows
# why: a reader and a list of tuples is the usual recipe, and every value in it is text
import csv
from collections.abc import Iterable

import pytest

OWN = [
    pytest.param(1000, False, 695, id="own: limit"),
    pytest.param(0, False, None, id="own: nothing"),
]


def cases(lines: Iterable[str]) -> list:
    reader = csv.reader(lines)
    next(reader, None)
    return [pytest.param(*row[1:4], id=row[0]) for row in reader]
