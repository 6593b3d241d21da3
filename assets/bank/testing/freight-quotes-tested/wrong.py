# fails: test_passes_on_the_real_code, test_passes_after_a_refactoring, test_touches_no_network
# why: patching requests.get is what the examples show; freight has its own name for the function
import json
from unittest.mock import Mock

import pytest
import requests


@pytest.fixture
def api(freight, monkeypatch):
    response = requests.Response()
    response.status_code = 200
    response._content = json.dumps({"cents_per_kilo": 120}).encode()
    fake = Mock(return_value=response)
    monkeypatch.setattr(requests, "get", fake)
    return fake


@pytest.mark.parametrize(("kilos", "cents"), [(1, 120), (1.01, 240), (2, 240)])
def test_price(freight, api, kilos, cents):
    assert freight.quote(kilos, "PT") == cents


def test_call(freight, api):
    freight.quote(1, "PT")
    assert api.call_args.kwargs["timeout"] == 5


def test_timeout(freight, api):
    api.side_effect = requests.Timeout
    with pytest.raises(freight.PriceUnknown):
        freight.quote(1, "PT")
