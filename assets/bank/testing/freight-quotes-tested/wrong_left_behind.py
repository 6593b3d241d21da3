# fails: test_uses_a_fixture, test_leaves_nothing_patched, test_notices_a_lost_country
# why: assigning the fake by hand needs no fixture, and nobody puts the real function back
import json
from unittest.mock import Mock

import pytest
import requests


def answering(freight, status):
    response = requests.Response()
    response.status_code = status
    response._content = json.dumps({"cents_per_kilo": 120}).encode()
    freight.get = Mock(return_value=response)


@pytest.mark.parametrize(("kilos", "cents"), [(0.5, 120), (1.01, 240), (2, 240)])
def test_price(freight, kilos, cents):
    answering(freight, 200)
    assert freight.quote(kilos, "PT") == cents
    assert freight.get.call_args.kwargs["timeout"] == 5


@pytest.mark.parametrize("kilos", [0, -1])
def test_weight(freight, kilos):
    answering(freight, 200)
    with pytest.raises(ValueError):
        freight.quote(kilos, "PT")


def test_timeout(freight):
    freight.get = Mock(side_effect=requests.Timeout)
    with pytest.raises(freight.PriceUnknown):
        freight.quote(1, "PT")


def test_unknown_country(freight):
    answering(freight, 404)
    with pytest.raises(freight.PriceUnknown):
        freight.quote(1, "ZZ")


def test_server_error(freight):
    answering(freight, 500)
    with pytest.raises(requests.HTTPError):
        freight.quote(1, "PT")
