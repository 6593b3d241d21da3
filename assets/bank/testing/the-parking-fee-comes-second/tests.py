from unittest import TestCase

from answer import fee, spec

raises = TestCase().assertRaises


def right(minutes, free=15, half=30, day=1440, most=1800, check=True):
    """The tariff, with numbers that can be got wrong."""
    if minutes < 0 and check:
        raise ValueError(minutes)
    if minutes <= free:
        return 0
    days, rest = divmod(minutes, day)
    return days * most + min(-(-rest // half) * 150, most)


def test_spec_fails_for_a_stub():
    """A feature that does nothing yet fails by an assertion."""
    with raises(AssertionError):
        spec(lambda minutes: None)
    with raises(AssertionError):
        spec(lambda minutes: 0)


def test_spec_accepts_a_right_tariff():
    """Another sound version passes, and so does yours."""
    assert spec(right) is None
    assert spec(fee) is None


def test_spec_knows_the_free_minutes():
    """A free quarter of an hour that is off by a minute is found."""
    for free in (0, 14, 16, 30):
        with raises(AssertionError):
            spec(lambda minutes: right(minutes, free=free))
    with raises(AssertionError):
        spec(lambda minutes: right(max(minutes - 15, -1 if minutes < 0 else 0), free=0))


def test_spec_knows_the_half_hours():
    """Whole half hours in place of begun ones are found."""
    with raises(AssertionError):
        spec(lambda minutes: right(minutes + 1, free=16))
    with raises(AssertionError):
        spec(lambda minutes: 0 if 15 < minutes < 30 else right(minutes))


def test_spec_knows_the_daily_limit():
    """No limit, a limit for the whole stay, or another one is found."""
    for most in (1650, 1950):
        with raises(AssertionError):
            spec(lambda minutes: right(minutes, most=most))
    with raises(AssertionError):
        spec(lambda minutes: min(right(minutes), 1800))
    with raises(AssertionError):
        spec(lambda minutes: right(minutes, day=10**9, most=10**9))


def test_spec_knows_the_second_day():
    """Free minutes on the second day, or a day off by one, are found."""

    def free_again(minutes):
        if minutes > 1440 and minutes % 1440 <= 15:
            return minutes // 1440 * 1800
        return right(minutes)

    with raises(AssertionError):
        spec(free_again)
    with raises(AssertionError):
        spec(lambda minutes: right(minutes, day=1439))


def test_spec_insists_on_the_refusal():
    """Negative minutes that give a price or another error are found."""
    with raises(AssertionError):
        spec(lambda minutes: right(minutes, check=False))

    def other(minutes):
        if minutes < 0:
            raise TypeError(minutes)
        return right(minutes)

    with raises((AssertionError, TypeError)):
        spec(other)


def test_fee_on_both_sides_of_each_jump():
    """The price jumps where the rules say so."""
    stays = [0, 15, 16, 30, 31, 330, 331, 1440, 1441, 1471]
    prices = [0, 0, 150, 150, 300, 1650, 1800, 1800, 1950, 2100]
    assert [fee(minutes) for minutes in stays] == prices


def test_fee_refuses_negative_minutes():
    """Negative minutes are an error."""
    with raises(ValueError):
        fee(-1)


def test_fee_of_a_forgotten_car():
    """A very long stay is computed at once and exactly."""
    assert fee(1440 * 10**15 + 1) == 1800 * 10**15 + 150
    assert fee(1440 * 10**16 - 1) == 1800 * 10**16
