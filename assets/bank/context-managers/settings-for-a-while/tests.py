from collections import UserDict
from unittest import TestCase

from answer import temporary

raises = TestCase().assertRaises


def test_nothing_to_change():
    """Without changes the block runs and the settings stay."""
    settings = {"retries": 5}
    with temporary(settings):
        assert settings == {"retries": 5}
    assert settings == {"retries": 5}


def test_changes_hold_inside_only():
    """One changed setting holds in the block and is put back after it."""
    settings = {"retries": 5, "timeout": 30}
    with temporary(settings, retries=0):
        assert settings == {"retries": 0, "timeout": 30}
    assert settings == {"retries": 5, "timeout": 30}


def test_gives_the_mapping():
    """`as` names the very mapping that was passed in."""
    settings = {"retries": 5}
    with temporary(settings, retries=0) as inside:
        assert inside is settings


def test_new_settings_are_removed():
    """A setting that was not there before is gone afterwards."""
    settings = {"retries": 5}
    with temporary(settings, proxy="proxy.example"):
        assert settings["proxy"] == "proxy.example"
    assert settings == {"retries": 5}


def test_none_is_a_value():
    """A setting that held None holds None again."""
    settings = {"proxy": None}
    with temporary(settings, proxy="proxy.example", region=None):
        assert settings == {"proxy": "proxy.example", "region": None}
    assert settings == {"proxy": None}


def test_restores_after_an_exception():
    """An exception reaches the caller, and the settings are put back."""
    settings = {"retries": 5}
    error = TimeoutError("slow")
    with raises(TimeoutError) as caught:
        with temporary(settings, retries=0, proxy="p"):
            raise error
    assert caught.exception is error
    assert settings == {"retries": 5}


def test_restores_after_return():
    """Leaving the block with return restores as well."""
    settings = {"retries": 5}

    def job():
        with temporary(settings, retries=0):
            return settings["retries"]

    assert job() == 0
    assert settings == {"retries": 5}


def test_nested_on_the_same_key():
    """Inner blocks give back what the outer ones had set."""
    settings = {"timeout": 30}
    with temporary(settings, timeout=10):
        with temporary(settings, timeout=1, retries=0):
            assert settings == {"timeout": 1, "retries": 0}
        assert settings == {"timeout": 10}
    assert settings == {"timeout": 30}


def test_other_keys_stay_as_the_block_left_them():
    """What the block does to other keys is not undone."""
    settings = {"retries": 5, "runs": 1, "old": True}
    with temporary(settings, retries=0):
        settings["runs"] += 1
        settings["new"] = True
        del settings["old"]
    assert settings == {"retries": 5, "runs": 2, "new": True}


def test_changed_keys_are_put_back_whatever_the_block_did():
    """A changed key may be changed again or deleted in the block."""
    settings = {"retries": 5, "timeout": 30}
    with temporary(settings, retries=0, timeout=1, proxy="p"):
        settings["retries"] = 99
        del settings["timeout"]
        del settings["proxy"]
    assert settings == {"retries": 5, "timeout": 30}


def test_a_refused_value_leaves_nothing_changed():
    """If the mapping refuses a value, the values before it are undone."""

    class Checked(UserDict):
        def __setitem__(self, name, value):
            if value == "bad":
                raise ValueError(f"{name} refused")
            super().__setitem__(name, value)

    settings = Checked(retries=5, timeout=30)
    with raises(ValueError):
        with temporary(settings, retries=0, proxy="p", timeout="bad"):
            raise AssertionError("the block must not run")
    assert dict(settings) == {"retries": 5, "timeout": 30}


def test_large_mapping():
    """Many short blocks on a large mapping are quick."""
    settings = {f"s{n}": n for n in range(20_000)}
    for n in range(1_000):
        with temporary(settings, s7=n):
            assert settings["s7"] == n
    assert settings["s7"] == 7
