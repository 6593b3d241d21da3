import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

DISTANCES = {"5": 5, "10": 10, "21": 21}
LEAST_AGE = 16


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
    """Return the entry that the form describes; raise Invalid otherwise."""
    errors: dict[str, str] = {}

    def text(field: str, least: int) -> str:
        value = unicodedata.normalize("NFC", form.get(field, "")).strip()
        if has_control(value):
            errors[field] = "must not hold control characters"
        elif not least <= len(value) <= 80:
            errors[field] = f"must have {least} to 80 characters"
        return value

    name, club = text("name", least=1), text("club", least=0)

    email = form.get("email", "").strip()
    if not is_address(email):
        errors["email"] = "is not an e-mail address"

    born = parse_day(form.get("born", ""))
    if born is None:
        errors["born"] = "must be a date such as 2001-12-31"
    elif (born.year + LEAST_AGE, born.month, born.day) > (
        race_day.year,
        race_day.month,
        race_day.day,
    ):
        errors["born"] = f"runners must be {LEAST_AGE} on race day"

    distance = DISTANCES.get(form.get("distance", ""))
    if distance is None:
        errors["distance"] = f"must be one of {', '.join(DISTANCES)}"

    if errors or born is None or distance is None:
        raise Invalid(errors)
    return Entry(name, email, born, distance, club)


def has_control(value: str) -> bool:
    return any(unicodedata.category(c) == "Cc" for c in value)


def is_address(email: str) -> bool:
    if len(email) > 254 or has_control(email) or any(c.isspace() for c in email):
        return False
    local, at, domain = email.partition("@")
    return bool(
        local
        and at
        and "@" not in domain
        and "." in domain
        and all(domain.split("."))
    )


def parse_day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.isoformat() == value else None
