from collections.abc import Iterable, Mapping
from typing import NamedTuple

Row = Mapping[str, str | None]


class Rejected(NamedTuple):
    source: str  # "invoices" or "payments"
    row: int  # counted from one
    reason: str  # for people; never empty, no payer's name


class Settlement(NamedTuple):
    open_cents: dict[str, int]  # by invoice, in the order of the invoices
    rejected: list[Rejected]  # invoices first, each in the order of its rows


def settle(invoices: Iterable[Row], payments: Iterable[Row]) -> Settlement:
    """Say how much of each invoice is open, and which rows were bad.

    Invoices have "id" and "amount"; payments have "id", "invoice", "amount"
    and "payer". White space around a value doesn't count. An amount is
    1 to 15 digits, a dot and two digits; a payment's may have a minus before it.
    Rejected are rows with a missing, empty or malformed value (a payer may
    be missing), a second invoice or payment with a known id, and payments
    of an invoice that isn't there. The rest counts. Each rejected row is
    one warning of the logger "fees", with source and row number, and never
    with a payer's name; at the end one info with the numbers. Exceptions of
    the iterables reach the caller.
    Expected: one pass over each iterable, time in proportion to the rows.
    """
    raise NotImplementedError
