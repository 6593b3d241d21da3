from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


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


class RatePlan:
    """Quotes stays by rates and discounts that the office keeps as data."""

    def __init__(
        self, rates: Iterable[Rate], discounts: Iterable[Discount] = ()
    ) -> None:
        """Check the plan and prepare it.

        Raises PlanError if a rate ends before it begins or its price is
        negative, if rates contradict each other, if a discount has fewer
        than one night or a percentage outside 0 to 100, or if two discounts
        have the same number of nights.
        Expected: O(r log r) for r rates.
        """
        raise NotImplementedError

    def quote(self, arrives: date, leaves: date, length_cm: int) -> Quote:
        """Price the nights from `arrives` up to, not including, `leaves`.

        Neighbouring nights at one rate form one line. The largest number of
        nights that the stay reaches decides the discount; it is taken from
        the sum and rounded down to whole cents.
        Raises NoRate for the first night without a rate, and ValueError for
        a stay without a night or a length below 1.
        Expected: O(log r + stretches), whatever the number of nights.
        """
        raise NotImplementedError
