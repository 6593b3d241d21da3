def cell(value: object) -> str:
    """Return the text of one table cell.

    None: empty. Truth values: yes or no. Whole numbers: commas. Floats:
    commas and two decimals. Dates: 2026-03-01. Dates with time:
    2026-03-01 09:30. Text: as it is. Subclasses count as their nearest
    parent in this list. Raises TypeError, with the type's name, otherwise.
    Expected: constant time.
    """
    raise NotImplementedError
