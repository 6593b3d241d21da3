import math
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class SettingsError(Exception):
    """Everything that is wrong with the settings, by name and never by value."""


@dataclass(frozen=True)
class Settings:
    database_url: str = field(repr=False)
    port: int = 8000
    debug: bool = False
    timeout: float = 5.0


REQUIRED = {"database_url"}
BOOLEANS = {"true": True, "1": True, "false": False, "0": False}

# How text from the environment becomes a value.
FROM_TEXT: dict[str, Callable[[str], object]] = {
    "database_url": str,
    "port": int,
    "debug": lambda text: BOOLEANS.get(text.lower()),
    "timeout": float,
}


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


# What a value must be, whichever source it came from.
VALID: dict[str, Callable[[Any], bool]] = {
    "database_url": lambda v: isinstance(v, str) and v != "",
    "port": lambda v: type(v) is int and 1 <= v <= 65_535,
    "debug": lambda v: isinstance(v, bool),
    "timeout": lambda v: is_number(v) and 0 < v < math.inf,
}


def load_settings(environ: Mapping[str, str], text: str) -> Settings:
    """Merge environment, TOML text and defaults; report all faults by name."""
    try:
        file = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise SettingsError("the settings file is not valid TOML") from None

    faults = [f"{name}: unknown" for name in file if name not in VALID]
    values: dict[str, Any] = {}
    for name, valid in VALID.items():
        from_environ = environ.get("FERRY_" + name.upper())
        if not from_environ and name not in file:
            if name in REQUIRED:
                faults.append(f"{name}: missing")
            continue
        try:
            value = FROM_TEXT[name](from_environ) if from_environ else file[name]
        except ValueError:
            value = None
        if valid(value):
            values[name] = value
        else:
            faults.append(f"{name}: not usable")
    if faults:
        raise SettingsError("; ".join(faults))
    return Settings(**values)
