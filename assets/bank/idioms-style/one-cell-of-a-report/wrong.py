# fails: test_truth_values, test_dates_with_time, test_children_of_text_and_dates
# why: every == became an isinstance, and the order of the old checks stayed
from datetime import date, datetime


def cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.2f}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, str):
        return value
    raise TypeError(f"no cell for {type(value).__name__}")
