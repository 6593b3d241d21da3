# fails: test_false_in_the_environment_wins, test_empty_variable_is_not_set, test_all_faults_at_once, test_port_range_and_type, test_file_types_are_strict, test_timeout_is_finite, test_secret_is_not_shown
# why: one conversion for both sources looks tidy, but bool("false") is true and the first fault hides the others
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


TYPES = {"database_url": str, "port": int, "debug": bool, "timeout": float}


def load_settings(environ, text):
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(str(error)) from error
    for name in TYPES:
        if f"FERRY_{name.upper()}" in environ:
            values[name] = environ[f"FERRY_{name.upper()}"]
    try:
        return Settings(**{name: TYPES[name](value) for name, value in values.items()})
    except (KeyError, TypeError, ValueError) as error:
        raise SettingsError(f"bad settings: database_url, {error}") from error
