from datetime import date, datetime


def cell(value: object) -> str:
    """Return the text of one table cell; subclasses count as their parents.

    Raises TypeError, with the type's name, for a type without a rule.
    """
    if value is None:
        return ""
    if isinstance(value, bool):  # before int: True is an int
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.2f}"
    if isinstance(value, datetime):  # before date, its parent
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, str):
        return value
    raise TypeError(f"no cell for {type(value).__name__}")
