import random
from datetime import date, timedelta
from unittest import TestCase

from answer import Discount, Line, NoRate, PlanError, Quote, Rate, RatePlan

raises = TestCase().assertRaises


def july(day):
    return date(2026, 7, day)


YEAR = Rate("year", date(2026, 1, 1), date(2026, 12, 31), 200)
SUMMER = Rate("summer", date(2026, 6, 1), date(2026, 8, 31), 300)
REGATTA = Rate("regatta", july(10), july(12), 500)


def names(quote):
    return [(line.rate, line.first, line.nights) for line in quote.lines]


def test_one_night():
    """One night, one line, no discount."""
    quote = RatePlan([YEAR]).quote(date(2026, 3, 1), date(2026, 3, 2), 900)
    assert quote == Quote((Line("year", date(2026, 3, 1), 1, 1800),), 0, 1800)


def test_day_of_leaving_is_not_a_night():
    """Who leaves on the first regatta day does not pay for it."""
    quote = RatePlan([YEAR, REGATTA]).quote(july(8), july(10), 1000)
    assert names(quote) == [("year", july(8), 2)]


def test_last_night_belongs_to_the_rate():
    """`last` is a night of its rate; the night after isn't."""
    quote = RatePlan([YEAR, REGATTA]).quote(july(12), july(14), 1000)
    assert names(quote) == [("regatta", july(12), 1), ("year", july(13), 1)]


def test_started_metres():
    """Each started metre counts, and a full one isn't rounded up."""
    plan = RatePlan([YEAR])
    for length, cents in ((1, 200), (100, 200), (101, 400), (920, 2000)):
        assert plan.quote(july(1), july(2), length).total_cents == cents


def test_shorter_rate_wins():
    """Of several rates for a night the shorter one counts, in any order."""
    for rates in ([YEAR, SUMMER, REGATTA], [REGATTA, SUMMER, YEAR]):
        quote = RatePlan(rates).quote(july(9), july(11), 1000)
        assert names(quote) == [("summer", july(9), 1), ("regatta", july(10), 1)]


def test_shorter_rate_may_be_cheaper():
    """The length decides, not the price."""
    quiet = Rate("quiet", july(20), july(22), 100)
    quote = RatePlan([SUMMER, quiet]).quote(july(19), july(21), 1000)
    assert names(quote) == [("summer", july(19), 1), ("quiet", july(20), 1)]


def test_rate_resumes_on_a_new_line():
    """After the regatta the summer rate starts a second line."""
    quote = RatePlan([YEAR, SUMMER, REGATTA]).quote(july(9), july(15), 1000)
    assert names(quote) == [
        ("summer", july(9), 1),
        ("regatta", july(10), 3),
        ("summer", july(13), 2),
    ]
    assert quote.total_cents == (3 * 300 + 3 * 500) * 10


def test_hidden_rate_does_not_split_a_line():
    """A longer rate that begins beneath a shorter one changes nothing."""
    late = Rate("late", july(11), date(2026, 12, 1), 250)
    quote = RatePlan([REGATTA, late]).quote(july(10), july(13), 1000)
    assert names(quote) == [("regatta", july(10), 3)]


def test_no_rate():
    """The first night without a rate is named; so it is without any rate."""
    gap = [SUMMER, Rate("autumn", date(2026, 9, 3), date(2026, 9, 30), 100)]
    cases = [
        ([], july(1), july(2), july(1)),
        ([SUMMER], date(2026, 5, 30), date(2026, 6, 3), date(2026, 5, 30)),
        ([SUMMER], date(2026, 8, 30), date(2026, 9, 9), date(2026, 9, 1)),
        (gap, date(2026, 8, 31), date(2026, 9, 9), date(2026, 9, 1)),
    ]
    for rates, arrives, leaves, night in cases:
        with raises(NoRate) as caught:
            RatePlan(rates).quote(arrives, leaves, 900)
        assert caught.exception.night == night


def test_stay_up_to_the_last_night():
    """A stay may end with the last night of the plan."""
    quote = RatePlan([SUMMER]).quote(date(2026, 8, 31), date(2026, 9, 1), 100)
    assert quote.total_cents == 300


def test_discount_by_nights():
    """The largest threshold that is reached decides, from exactly there."""
    plan = RatePlan([YEAR], [Discount(28, 20), Discount(7, 5), Discount(14, 0)])
    cases = ((6, 0), (7, 70), (13, 130), (14, 0), (27, 0), (28, 1120))
    for nights, cents in cases:
        quote = plan.quote(july(1), july(1) + timedelta(nights), 100)
        assert quote.discount_cents == cents
        assert quote.total_cents == nights * 200 - cents


def test_discount_is_rounded_down():
    """Cents stay whole: 29 per cent of 100 is 29, 7 per cent of 99 is 6."""
    for cents, percent, off in ((100, 29, 29), (99, 7, 6), (7, 100, 7), (1, 99, 0)):
        rate = Rate("odd", july(1), july(9), cents)
        quote = RatePlan([rate], [Discount(1, percent)]).quote(july(1), july(2), 1)
        assert (quote.discount_cents, quote.total_cents) == (off, cents - off)


def test_faulty_stay():
    """A stay without a night, or a boat without a length, is an error."""
    plan = RatePlan([YEAR])
    for stay in ((july(2), july(2), 900), (july(3), july(2), 900)):
        with raises(ValueError):
            plan.quote(*stay)
    for length in (0, -5):
        with raises(ValueError):
            plan.quote(july(1), july(2), length)


def test_equal_lengths_must_not_meet():
    """Two rates of the same length that share a night are refused."""
    jazz = Rate("jazz", july(12), july(14), 400)
    with raises(PlanError):
        RatePlan([jazz, YEAR, REGATTA])
    with raises(PlanError):
        RatePlan([YEAR, YEAR])
    after = Rate("jazz", july(13), july(15), 400)
    quote = RatePlan([after, YEAR, REGATTA]).quote(july(12), july(14), 100)
    assert names(quote) == [("regatta", july(12), 1), ("jazz", july(13), 1)]


def test_faulty_plans():
    """A rate or a discount that makes no sense is refused at the start."""
    for rate in (Rate("a", july(2), july(1), 1), Rate("b", july(1), july(2), -1)):
        with raises(PlanError):
            RatePlan([rate])
    bad = ([(0, 5)], [(7, -1)], [(7, 101)], [(7, 5), (7, 10)])
    for pairs in bad:
        with raises(PlanError):
            RatePlan([YEAR], [Discount(*pair) for pair in pairs])


def test_rate_until_further_notice():
    """A rate may end on the last date that Python knows."""
    rate = Rate("open", july(1), date.max, 100)
    quote = RatePlan([rate]).quote(july(1), date.max, 100)
    assert quote.total_cents == (date.max - july(1)).days * 100


def test_agrees_with_night_by_night():
    """Random plans and stays agree with the slow, obvious way."""
    chance = random.Random(3)
    for _ in range(150):
        rates = []
        for length in chance.sample(range(1, 40), chance.randint(0, 8)):
            first = july(1) + timedelta(chance.randint(0, 30))
            last = first + timedelta(length - 1)
            rates.append(Rate(f"r{length}", first, last, chance.randint(0, 9)))
        plan = RatePlan(rates)
        for _ in range(10):
            arrives = july(1) + timedelta(chance.randint(-2, 40))
            stay = [arrives + timedelta(n) for n in range(chance.randint(1, 9))]
            by_night = []
            for night in stay:
                fits = [r for r in rates if r.first <= night <= r.last]
                best = min(fits, key=lambda r: r.last - r.first, default=None)
                by_night.append(best)
            try:
                quote = plan.quote(arrives, stay[-1] + timedelta(1), 100)
            except NoRate as error:
                assert error.night == stay[by_night.index(None)]
            else:
                total = sum(rate.cents_per_metre for rate in by_night)
                assert quote.total_cents == total
                spread = [n for line in quote.lines for n in [line.rate] * line.nights]
                assert spread == [rate.name for rate in by_night]


def test_many_rates_many_quotes():
    """Two thousand rates and ten thousand quotes are quick."""
    rates = [Rate("base", date(2000, 1, 1), date(2060, 1, 1), 100)]
    for week in range(2_000):
        first = date(2000, 1, 3) + timedelta(7 * week)
        rates.append(Rate(f"w{week}", first, first + timedelta(1), 150))
    plan = RatePlan(rates)
    for n in range(10_000):
        arrives = date(2000, 1, 3) + timedelta(n)
        quote = plan.quote(arrives, arrives + timedelta(7), 100)
        assert quote.total_cents == 800
