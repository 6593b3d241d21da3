from typing import Any, TextIO


def dumps(data: Any) -> str:
    """Return `data` as JSON text.

    Dates, Decimals and sets of texts become {"$date": …}, {"$decimal": …}
    and {"$set": […]} (sorted). Letters beyond ASCII stay readable. Raises
    TypeError, with the type's name, for other types, datetime included;
    ValueError for NaN and infinity. Expected: linear time plus sorting.
    """
    raise NotImplementedError


def loads(text: str) -> Any:
    """Return the data that `dumps` wrote; raise ValueError for bad JSON."""
    raise NotImplementedError


def dump(data: Any, file: TextIO) -> None:
    """Write `data` to an open text file, by the rules of `dumps`."""
    raise NotImplementedError


def load(file: TextIO) -> Any:
    """Read an open text file, by the rules of `loads`."""
    raise NotImplementedError
