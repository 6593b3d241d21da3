from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


class Invalid(Exception):
    """What is wrong with a form; `errors` maps fields to messages."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(f"invalid: {', '.join(errors)}")
        self.errors = errors


@dataclass(frozen=True)
class Entry:
    name: str
    email: str
    born: date
    distance: int
    club: str = ""


def parse_entry(form: Mapping[str, str], race_day: date) -> Entry:
    """Return the entry that the form describes.

    Text is normalised to NFC and trimmed. Unknown fields are ignored, a
    missing field counts as empty. Raises Invalid with all faulty fields.
    """
    raise NotImplementedError
