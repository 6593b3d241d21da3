# fails: test_written_form, test_round_trip, test_letters_stay_readable, test_no_nan_is_read, test_files
# why: a Decimal looks like a number, so it is written as one
import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TextIO


def _encode(value: object) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return {"$date": value.isoformat()}
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, set):
        return {"$set": sorted(value)}
    raise TypeError(f"not for JSON: {type(value).__name__}")


def _decode(entry: dict[str, Any]) -> Any:
    if entry.keys() == {"$date"}:
        return date.fromisoformat(entry["$date"])
    if entry.keys() == {"$set"}:
        return set(entry["$set"])
    return entry


def dumps(data: Any) -> str:
    return json.dumps(data, default=_encode, allow_nan=False)


def loads(text: str) -> Any:
    return json.loads(text, object_hook=_decode)


def dump(data: Any, file: TextIO) -> None:
    file.write(dumps(data))


def load(file: TextIO) -> Any:
    return loads(file.read())
