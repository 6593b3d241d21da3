# fails: test_secret_is_not_shown
# why: quoting the bad value helps the reader, and a dataclass shows every field in its repr
import math
import tomllib
from dataclasses import dataclass


class SettingsError(Exception):
    pass


@dataclass(frozen=True)
class Settings:
    database_url: str
    port: int = 8000
    debug: bool = False
    timeout: float = 5.0


WORDS = {"true": True, "1": True, "false": False, "0": False}
FROM_TEXT = {
    "database_url": str,
    "port": int,
    "debug": lambda text: WORDS.get(text.lower()),
    "timeout": float,
}
VALID = {
    "database_url": lambda v: isinstance(v, str) and v,
    "port": lambda v: type(v) is int and 1 <= v <= 65_535,
    "debug": lambda v: isinstance(v, bool),
    "timeout": lambda v: type(v) in (int, float) and v > 0 and math.isfinite(v),
}


def load_settings(environ, text):
    try:
        file = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(str(error)) from error
    faults = [f"{name} is unknown" for name in file if name not in VALID]
    values = {}
    for name, valid in VALID.items():
        given = environ.get("FERRY_" + name.upper()) or None
        value = given if given is not None else file.get(name)
        if value is None:
            if name == "database_url":
                faults.append("database_url is missing")
            continue
        if given is not None:
            try:
                value = FROM_TEXT[name](given)
            except ValueError:
                value = given
        if valid(value):
            values[name] = value
        else:
            faults.append(f"{name} is {value!r}")
    if faults:
        raise SettingsError(", ".join(faults))
    return Settings(**values)
