"""Tests for freight.quote; run them with pytest.

Our conftest has a fixture `freight`: it gives the module under test.

    from math import ceil
    from requests import Timeout, get

    class PriceUnknown(Exception): ...

    def quote(kilos, country):
        if kilos <= 0:
            raise ValueError(f"kilos must be positive: {kilos}")
        try:
            reply = get("https://rates.example/v1/rates",
                        params={"country": country}, timeout=5)
        except Timeout as error:
            raise PriceUnknown("no answer") from error
        if reply.status_code == 404:
            raise PriceUnknown(country)
        reply.raise_for_status()
        return ceil(kilos) * reply.json()["cents_per_kilo"]

Expected: one fixture or more, no network, no waiting, nothing left patched.
"""

import pytest


@pytest.fixture
def api(freight, monkeypatch):
    """Stand in for the rates service."""
    raise NotImplementedError


def test_price(freight, api):
    assert freight.quote(1, "PT") == 120
