"""Tests for freight.quote."""

import json
from types import ModuleType
from unittest.mock import Mock, create_autospec

import pytest
import requests


def reply(status: int, payload: object = None) -> requests.Response:
    """A true Response, so that raise_for_status is the real one."""
    response = requests.Response()
    response.status_code = status
    response._content = json.dumps(payload).encode()
    return response


@pytest.fixture
def api(freight: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Stand in for the rates service; a kilo costs 120 cents."""
    fake: Mock = create_autospec(
        requests.get, return_value=reply(200, {"cents_per_kilo": 120})
    )
    monkeypatch.setattr(freight, "get", fake)  # where it is looked up
    return fake


@pytest.mark.parametrize(
    ("kilos", "cents"),
    [(0.1, 120), (1, 120), (1.01, 240), (1.5, 240), (12, 1440)],
)
def test_begun_kilos_count_in_full(
    freight: ModuleType, api: Mock, kilos: float, cents: int
) -> None:
    assert freight.quote(kilos, "PT") == cents


def test_asks_for_the_country_with_a_timeout(freight: ModuleType, api: Mock) -> None:
    freight.quote(1, "PT")
    api.assert_called_once()
    assert api.call_args.kwargs["params"] == {"country": "PT"}
    assert api.call_args.kwargs["timeout"] is not None


@pytest.mark.parametrize("kilos", [0, -1])
def test_weight_must_be_positive(freight: ModuleType, api: Mock, kilos: float) -> None:
    with pytest.raises(ValueError):
        freight.quote(kilos, "PT")
    api.assert_not_called()


def test_no_answer_means_no_price(freight: ModuleType, api: Mock) -> None:
    api.side_effect = requests.Timeout("slow")
    with pytest.raises(freight.PriceUnknown):
        freight.quote(1, "PT")


def test_unknown_country_means_no_price(freight: ModuleType, api: Mock) -> None:
    api.return_value = reply(404, {"detail": "not found"})
    with pytest.raises(freight.PriceUnknown):
        freight.quote(1, "ZZ")


@pytest.mark.parametrize("status", [500, 503])
def test_server_errors_reach_the_caller(freight: ModuleType, api: Mock, status: int) -> None:
    api.return_value = reply(status, {"cents_per_kilo": 120})
    with pytest.raises(requests.HTTPError):
        freight.quote(1, "PT")
