from dataclasses import FrozenInstanceError
from unittest import TestCase

from answer import SettingsError, load_settings

raises = TestCase().assertRaises

URL = "postgresql://app:hunter2@db/ferry"
ENV = {"FERRY_DATABASE_URL": URL}


def message(environ, text=""):
    with raises(SettingsError) as caught:
        load_settings(environ, text)
    return str(caught.exception)


def test_defaults():
    """Only the database URL is needed; the rest has defaults."""
    s = load_settings(ENV, "")
    assert (s.database_url, s.port, s.debug, s.timeout) == (URL, 8000, False, 5.0)


def test_file_beats_defaults():
    """What stands in the file replaces the default."""
    s = load_settings(ENV, "port = 81\ndebug = true\ntimeout = 3")
    assert (s.port, s.debug, s.timeout) == (81, True, 3)


def test_environment_beats_file():
    """The environment wins over the file, setting by setting."""
    s = load_settings(ENV | {"FERRY_PORT": "90"}, "port = 81\ntimeout = 3.5")
    assert (s.port, s.timeout) == (90, 3.5)


def test_false_in_the_environment_wins():
    """A false or zero from the environment is a value, not an absence."""
    for word in ("false", "FALSE", "0"):
        assert load_settings(ENV | {"FERRY_DEBUG": word}, "debug = true").debug is False


def test_true_in_any_case():
    """The words for true are read in any case."""
    for word in ("true", "True", "1"):
        assert load_settings(ENV | {"FERRY_DEBUG": word}, "").debug is True


def test_empty_variable_is_not_set():
    """An empty variable leaves the file's value, or the default."""
    env = ENV | {"FERRY_PORT": "", "FERRY_DEBUG": ""}
    s = load_settings(env, "port = 81")
    assert (s.port, s.debug) == (81, False)
    assert "database_url" in message({"FERRY_DATABASE_URL": ""})


def test_nothing_given():
    """Without any source the missing URL is named."""
    assert "database_url" in message({})


def test_all_faults_at_once():
    """One error names every faulty setting and every unknown key."""
    text = "port = 0\ntimeuot = 4"
    found = message({"FERRY_DEBUG": "maybe", "FERRY_TIMEOUT": "-1"}, text)
    for name in ("database_url", "port", "debug", "timeout", "timeuot"):
        assert name in found


def test_port_range_and_type():
    """A port is a whole number from 1 to 65535; TOML's true is none."""
    for bad in ("0", "65536", "8080.0", "web"):
        assert "port" in message(ENV | {"FERRY_PORT": bad})
    for bad in ("true", '"8080"', "80.0"):
        assert "port" in message(ENV, f"port = {bad}")
    assert load_settings(ENV, "port = 65535").port == 65_535


def test_file_types_are_strict():
    """In the file a boolean is a TOML boolean and a URL is a string."""
    assert "debug" in message(ENV, 'debug = "true"')
    assert "debug" in message(ENV, "debug = 1")
    assert "database_url" in message({}, "database_url = 7")


def test_timeout_is_finite():
    """Zero, negative, infinite and not-a-number are no timeouts."""
    for bad in ("0", "-2", "inf", "nan", "soon"):
        assert "timeout" in message(ENV | {"FERRY_TIMEOUT": bad})
    assert "timeout" in message(ENV, "timeout = true")


def test_other_variables_are_ignored():
    """Variables that belong to somebody else do no harm."""
    assert load_settings(ENV | {"FERRY_COLOUR": "red", "PORT": "1"}, "").port == 8000


def test_secret_is_not_shown():
    """Neither the settings' repr nor an error message shows the password."""
    s = load_settings(ENV, "")
    assert "hunter2" not in repr(s) + str(s)
    assert "s3cret" not in message({"FERRY_PORT": "s3cret"}, "")
    assert "s3cret" not in message(ENV, 'timeout = "s3cret"')


def test_broken_file():
    """Text that is not TOML is a SettingsError."""
    message(ENV, "port = = 1")


def test_result_is_frozen():
    """Nobody changes a setting afterwards."""
    with raises(FrozenInstanceError):
        load_settings(ENV, "").port = 1
