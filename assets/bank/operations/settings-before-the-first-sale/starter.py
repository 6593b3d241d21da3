from collections.abc import Mapping
from dataclasses import dataclass


class SettingsError(Exception):
    """Everything that is wrong with the settings, by name and never by value."""


@dataclass(frozen=True)
class Settings:
    database_url: str  # holds a password
    port: int = 8000
    debug: bool = False
    timeout: float = 5.0


def load_settings(environ: Mapping[str, str], text: str) -> Settings:
    """Merge environment (FERRY_...), TOML text and defaults into Settings.

    The environment beats the file, the file beats the defaults; an empty
    variable counts as not set. Raises one SettingsError that names every
    faulty or missing setting and every unknown key of the file, and quotes
    no value. Text that is not TOML is a SettingsError too.
    Neither `repr` nor `str` of the result shows the database URL.
    """
    raise NotImplementedError
