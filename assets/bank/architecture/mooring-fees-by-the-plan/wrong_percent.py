# fails: test_discount_is_rounded_down
# why: a percentage as a float loses a cent for 29 per cent of 100
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from itertools import pairwise


class PlanError(ValueError):
    """The plan contradicts itself and must not be used."""


class NoRate(LookupError):
    """A night has no rate; `night` says which."""

    def __init__(self, night: date) -> None:
        super().__init__(f"no rate for {night}")
        self.night = night


@dataclass(frozen=True, slots=True)
class Rate:
    """A price per night and started metre, from the night `first` to `last`."""

    name: str
    first: date
    last: date
    cents_per_metre: int


@dataclass(frozen=True, slots=True)
class Discount:
    """So many per cent off for a stay of at least `nights`."""

    nights: int
    percent: int


@dataclass(frozen=True, slots=True)
class Line:
    """Nights in a row at one rate."""

    rate: str
    first: date
    nights: int
    cents: int


@dataclass(frozen=True, slots=True)
class Quote:
    """What a stay costs, and how that comes about."""

    lines: tuple[Line, ...]
    discount_cents: int
    total_cents: int


def _length(rate: Rate) -> int:
    return (rate.last - rate.first).days + 1


def _check(rates: list[Rate]) -> None:
    for rate in rates:
        if rate.last < rate.first:
            raise PlanError(f"{rate.name} ends before it begins")
        if rate.cents_per_metre < 0:
            raise PlanError(f"{rate.name} has a negative price")
    for one, two in pairwise(sorted(rates, key=lambda r: (_length(r), r.first))):
        if _length(one) == _length(two) and two.first <= one.last:
            raise PlanError(
                f"{one.name} and {two.name} are equally long and share {two.first}"
            )


def _stretches(rates: list[Rate]) -> tuple[list[int], list[Rate | None]]:
    """Day numbers at which the valid rate may change, and the rate from there.

    Days are counted as numbers: the day after date.max has one as well.
    """
    cuts = {rate.first.toordinal() for rate in rates}
    cuts |= {rate.last.toordinal() + 1 for rate in rates}
    days = sorted(cuts)
    waiting = sorted(rates, key=lambda rate: rate.first, reverse=True)
    active: list[tuple[int, int, Rate]] = []  # length, begin: unique by _check
    valid: list[Rate | None] = []
    for day in days:
        while waiting and waiting[-1].first.toordinal() == day:
            rate = waiting.pop()
            heappush(active, (_length(rate), day, rate))
        while active and active[0][2].last.toordinal() < day:
            heappop(active)
        valid.append(active[0][2] if active else None)
    return days, valid


class RatePlan:
    """Quotes stays by rates and discounts that the office keeps as data.

    The rates are cut into stretches once; a quote walks along them.
    """

    def __init__(
        self, rates: Iterable[Rate], discounts: Iterable[Discount] = ()
    ) -> None:
        rates = list(rates)
        _check(rates)
        self._days, self._valid = _stretches(rates)
        self._percent: dict[int, int] = {}
        for discount in discounts:
            if discount.nights < 1 or not 0 <= discount.percent <= 100:
                raise PlanError(f"{discount} makes no sense")
            if discount.nights in self._percent:
                raise PlanError(f"two discounts from {discount.nights} nights on")
            self._percent[discount.nights] = discount.percent

    def quote(self, arrives: date, leaves: date, length_cm: int) -> Quote:
        """Price the nights from `arrives` up to, not including, `leaves`."""
        nights = (leaves - arrives).days
        if nights < 1:
            raise ValueError(f"no night between {arrives} and {leaves}")
        if length_cm < 1:
            raise ValueError(f"the length must be at least 1 cm: {length_cm}")
        metres = -(-length_cm // 100)
        lines = tuple(
            Line(
                rate.name,
                date.fromordinal(first),
                end - first,
                (end - first) * rate.cents_per_metre * metres,
            )
            for rate, first, end in self._walk(arrives, leaves)
        )
        total = sum(line.cents for line in lines)
        reached = max((n for n in self._percent if n <= nights), default=0)
        discount = int(total * (self._percent.get(reached, 0) / 100))
        return Quote(lines, discount, total - discount)

    def _walk(self, arrives: date, leaves: date) -> list[tuple[Rate, int, int]]:
        """Rate, first day and end of each run of nights at one rate."""
        day, end = arrives.toordinal(), leaves.toordinal()
        at = bisect_right(self._days, day) - 1
        runs: list[tuple[Rate, int, int]] = []
        while day < end:
            rate = self._valid[at] if at >= 0 else None
            if rate is None:
                raise NoRate(date.fromordinal(day))
            until = min(end, self._days[at + 1])  # the last stretch has no rate
            if runs and runs[-1][0] is rate:
                runs[-1] = rate, runs[-1][1], until
            else:
                runs.append((rate, day, until))
            day, at = until, at + 1
        return runs
