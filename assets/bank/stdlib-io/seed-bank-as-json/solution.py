import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Never, TextIO


def _encode(value: object) -> dict[str, Any]:
    match value:
        case datetime():  # a child of date, and not in the list
            pass
        case date():
            return {"$date": value.isoformat()}
        case Decimal():
            return {"$decimal": str(value)}
        case set():
            return {"$set": sorted(value)}
    raise TypeError(f"not for JSON: {type(value).__name__}")


def _decode(entry: dict[str, Any]) -> Any:
    match list(entry.items()):
        case [("$date", text)]:
            return date.fromisoformat(text)
        case [("$decimal", text)]:
            return Decimal(text)
        case [("$set", items)]:
            return set(items)
    return entry


def _refuse(name: str) -> Never:
    raise ValueError(f"{name} is not JSON")


def dumps(data: Any) -> str:
    """Return `data` as JSON text, with tags for dates, Decimals and sets."""
    return json.dumps(data, default=_encode, ensure_ascii=False, allow_nan=False)


def loads(text: str) -> Any:
    """Return the data that `dumps` wrote; raise ValueError for bad JSON."""
    return json.loads(text, object_hook=_decode, parse_constant=_refuse)


def dump(data: Any, file: TextIO) -> None:
    """Write `data` to an open text file, by the rules of `dumps`."""
    file.write(dumps(data))


def load(file: TextIO) -> Any:
    """Read an open text file, by the rules of `loads`."""
    return loads(file.read())
