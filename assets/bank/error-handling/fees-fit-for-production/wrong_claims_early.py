# fails: test_rejected_rows_claim_no_id, test_warnings_without_names
# why: noting the id before the row has been checked lets a bad row shut out a good one; logging the row shows names
import logging
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

log = logging.getLogger("fees")
_AMOUNT = re.compile(r"-?[0-9]+\.[0-9]{2}")

Row = Mapping[str, str | None]


class Rejected(NamedTuple):
    source: str
    row: int
    reason: str


class Settlement(NamedTuple):
    open_cents: dict[str, int]
    rejected: list[Rejected]


class _BadRow(Exception):
    """Why a row can't be used, in words."""


def _text(row: Row, key: str) -> str:
    value = (row.get(key) or "").strip()
    if not value:
        raise _BadRow(f"{key} is missing")
    return value


def _cents(row: Row) -> int:
    text = _text(row, "amount")
    if not _AMOUNT.fullmatch(text):
        raise _BadRow("amount is malformed")
    return int(text.replace(".", ""))


def settle(invoices: Iterable[Row], payments: Iterable[Row]) -> Settlement:
    """Say how much of each invoice is open, and which rows were bad."""
    open_cents: dict[str, int] = {}
    seen: set[str] = set()
    rejected: list[Rejected] = []

    def add_invoice(row: Row) -> None:
        key, cents = _text(row, "id"), _cents(row)
        if cents < 0:
            raise _BadRow("amount is negative")
        if key in open_cents:
            raise _BadRow(f"invoice {key} is there already")
        open_cents[key] = cents

    def add_payment(row: Row) -> None:
        key, invoice, cents = _text(row, "id"), _text(row, "invoice"), _cents(row)
        if invoice not in open_cents:
            seen.add(key)
            raise _BadRow(f"no invoice {invoice}")
        if key in seen:
            raise _BadRow(f"payment {key} is there already")
        seen.add(key)
        open_cents[invoice] -= cents

    steps = ("invoices", invoices, add_invoice), ("payments", payments, add_payment)
    for source, rows, add in steps:
        for number, row in enumerate(rows, start=1):
            try:
                add(row)
            except _BadRow as error:
                rejected.append(Rejected(source, number, str(error)))
                log.warning("%s, row %d: %s: %r", source, number, error, dict(row))
    log.info(
        "%d invoices, %d payments, %d rows rejected",
        len(open_cents),
        len(seen),
        len(rejected),
    )
    return Settlement(open_cents, rejected)
