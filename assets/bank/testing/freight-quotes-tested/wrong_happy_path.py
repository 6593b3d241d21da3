# fails: test_notices_rounding_to_the_nearest, test_notices_a_missing_timeout, test_notices_a_lost_country, test_notices_ignored_server_errors, test_notices_a_weight_of_zero
# why: a Mock agrees with everything, so what isn't asserted about the call and the failures is not tested
from unittest.mock import Mock

import pytest
import requests


@pytest.fixture
def api(freight, monkeypatch):
    fake = Mock()
    fake.return_value.status_code = 200
    fake.return_value.json.return_value = {"cents_per_kilo": 120}
    monkeypatch.setattr(freight, "get", fake)
    return fake


@pytest.mark.parametrize(("kilos", "cents"), [(1, 120), (1.5, 240), (2, 240)])
def test_price(freight, api, kilos, cents):
    assert freight.quote(kilos, "PT") == cents


def test_negative(freight, api):
    with pytest.raises(ValueError):
        freight.quote(-1, "PT")


def test_timeout(freight, api):
    api.side_effect = requests.Timeout
    with pytest.raises(freight.PriceUnknown):
        freight.quote(1, "PT")


def test_unknown_country(freight, api):
    api.return_value.status_code = 404
    with pytest.raises(freight.PriceUnknown):
        freight.quote(1, "ZZ")
