import os
from datetime import UTC, datetime, timedelta, timezone
from unittest import TestCase
from unittest.mock import patch

from answer import maintenance_notice

raises = TestCase().assertRaises

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
DOWN = "Down until 14:00 UTC"
SOON = "Maintenance at 12:00 UTC"


def window(start="2026-03-01T12:00+00:00", end="2026-03-01T14:00+00:00"):
    return {"MAINTENANCE_START": start, "MAINTENANCE_END": end}


def test_nothing_planned():
    """Without the variables, or with empty ones, there is no notice."""
    assert maintenance_notice({}, NOON) is None
    assert maintenance_notice(window("", ""), NOON) is None


def test_inside_the_window():
    """In the middle of the window we are down."""
    assert maintenance_notice(window(), NOON + timedelta(hours=1)) == DOWN


def test_start_belongs_to_the_window():
    """Down from the first second; announced until the one before."""
    assert maintenance_notice(window(), NOON) == DOWN
    assert maintenance_notice(window(), NOON - SECOND) == SOON


def test_end_does_not_belong_to_the_window():
    """Down until the last second; up again at the end."""
    end = NOON + timedelta(hours=2)
    assert maintenance_notice(window(), end - SECOND) == DOWN
    assert maintenance_notice(window(), end) is None


def test_announced_from_a_day_before():
    """The announcement begins exactly a day before the start."""
    assert maintenance_notice(window(), NOON - DAY) == SOON
    assert maintenance_notice(window(), NOON - DAY - SECOND) is None


def test_offsets_are_respected():
    """Any offset will do, in the variables and in now; texts are in UTC."""
    env = window("2026-03-01T17:30+05:30", "2026-03-01T09:00-05:00")
    there = NOON.astimezone(timezone(timedelta(hours=-8)))
    assert maintenance_notice(env, there) == DOWN
    assert maintenance_notice(env, there - SECOND) == SOON


def test_empty_environment_is_not_the_real_one():
    """An empty mapping is an environment of its own."""
    with patch.dict(os.environ, window()):
        assert maintenance_notice({}, NOON) is None


def test_one_variable_alone():
    """A start without an end is an error, and so is the reverse."""
    with raises(ValueError):
        maintenance_notice({"MAINTENANCE_START": "2026-03-01T12:00+00:00"}, NOON)
    with raises(ValueError):
        maintenance_notice(window(start=""), NOON)


def test_times_need_an_offset():
    """Naive times are refused, and so is text that is no time."""
    with raises(ValueError):
        maintenance_notice(window(start="2026-03-01T12:00"), NOON)
    with raises(ValueError):
        maintenance_notice(window(end="2026-03-01T14:00"), NOON)
    with raises(ValueError):
        maintenance_notice(window(start="soon"), NOON)


def test_now_needs_an_offset():
    """A naive now is refused, even if nothing is planned."""
    with raises(ValueError):
        maintenance_notice(window(), datetime(2026, 3, 1, 12))
    with raises(ValueError):
        maintenance_notice({}, datetime(2026, 3, 1, 12))


def test_end_must_be_after_start():
    """An empty or reversed window is an error."""
    with raises(ValueError):
        maintenance_notice(window(end="2026-03-01T12:00+00:00"), NOON)
    with raises(ValueError):
        maintenance_notice(window(end="2026-03-01T11:00+00:00"), NOON)


def test_old_callers_pass_nothing():
    """Without arguments the real environment and the real time are read."""
    with patch.dict(os.environ, window("2001-01-01T00:00Z", "9000-01-01T14:00Z")):
        assert maintenance_notice() == DOWN
    with patch.dict(os.environ, window("2001-01-01T00:00Z", "2001-01-01T14:00Z")):
        assert maintenance_notice() is None


def test_many_calls():
    """Ten thousand looks are quick."""
    env = window()
    notices = {maintenance_notice(env, NOON + n * SECOND) for n in range(10_000)}
    assert notices == {DOWN, None}
