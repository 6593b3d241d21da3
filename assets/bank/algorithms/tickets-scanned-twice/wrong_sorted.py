# fails: test_all_different, test_order_of_first_scan, test_texts_and_numbers, test_false_values
# why: equal tickets are neighbours after sorting, if they can be sorted
from collections.abc import Iterable
from itertools import groupby


def scanned_twice(tickets: Iterable) -> list:
    return [ticket for ticket, run in groupby(sorted(tickets)) if len(list(run)) > 1]
