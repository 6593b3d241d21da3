# host: needs pydantic
import json
from datetime import date
from types import SimpleNamespace
from unittest import TestCase

from answer import checked
from pydantic import BaseModel, Field

raises = TestCase().assertRaises


class Coin(BaseModel):
    cents: int = Field(gt=0)


class Payment(BaseModel):
    meter: int
    card: int | None = None
    coins: list[Coin] = []


class Receipt(BaseModel):
    cents: int
    day: date


class Internal(Receipt):
    card: str = "4111 1111"


GOOD = {"cents": 150, "day": date(2026, 11, 2)}


def run(body, result=GOOD):
    """Status and body of a handler that returns `result`, and the log."""
    lines, calls = [], []

    @checked(Payment, Receipt, lines.append)
    def pay(payment):
        calls.append(payment)
        return result(payment) if callable(result) else result

    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    status, answer = pay(body)
    json.dumps(answer)
    return status, answer, lines, calls


def test_good_in_and_out():
    """A good request reaches the handler as a model, its result goes out."""
    status, answer, lines, [payment] = run({"meter": 7, "coins": [{"cents": 50}]})
    assert (status, answer) == (200, {"cents": 150, "day": "2026-11-02"})
    assert payment == Payment(meter=7, coins=[Coin(cents=50)])
    assert lines == []


def test_not_json():
    """Bytes that are no JSON are malformed, and the handler is not called."""
    for body in (b"", b"{", b"meter=7", b"\xff\xfe", b'{"meter": 7'):
        assert run(body) == (400, {"code": "malformed"}, [], [])


def test_one_fault():
    """A fault is told with its field and a message."""
    status, answer, lines, calls = run({"meter": "north"})
    assert (status, answer["code"], lines, calls) == (422, "invalid", [], [])
    [fault] = answer["errors"]
    assert set(fault) == {"field", "message"}
    assert fault["field"] == "meter" and fault["message"]


def test_all_faults_with_their_paths():
    """All faults are told at once, with the way to each."""
    body = {"coins": [{"cents": 5}, {"cents": 0}, {}]}
    fields = [fault["field"] for fault in run(body)[1]["errors"]]
    assert sorted(fields) == ["coins.1.cents", "coins.2.cents", "meter"]


def test_empty_object():
    """An empty object lacks what is required."""
    assert [f["field"] for f in run({})[1]["errors"]] == ["meter"]


def test_whole_body_is_wrong():
    """JSON of another shape is invalid, with an empty field."""
    for body in ([], None, 7, "x"):
        status, answer, _, _ = run(body)
        assert (status, [f["field"] for f in answer["errors"]]) == (422, [""])


def test_no_input_in_errors():
    """What was sent does not come back, and is not logged."""
    _, answer, lines, _ = run({"meter": 1, "card": "4111-1111-x"})
    assert "4111" not in json.dumps(answer) + "".join(lines)


def test_ordinary_conversions():
    """Pydantic's ordinary conversions hold."""
    assert run({"meter": "7"})[0] == 200


def test_bad_result_is_our_fault():
    """A result that doesn't fit is a 500 without detail, and one log line."""
    for bad in ({"cents": "much"}, {}, None, [], "x", {"cents": 1, "day": "soon"}):
        status, answer, lines, _ = run({"meter": 1}, bad)
        assert (status, answer) == (500, {"code": "internal_error"})
        assert len(lines) == 1 and isinstance(lines[0], str)


def test_other_fields_stay_inside():
    """Fields beyond the response model do not go out."""
    for result in (GOOD | {"card": "4111"}, Internal(**GOOD)):
        assert set(run({"meter": 1}, result)[1]) == {"cents", "day"}


def test_object_with_attributes():
    """An object with the right attributes will do."""
    result = SimpleNamespace(**GOOD, card="4111")
    assert run({"meter": 1}, result)[:2] == (200, {"cents": 150, "day": "2026-11-02"})


def test_model_as_result():
    """An instance of the response model will do."""
    assert run({"meter": 1}, Receipt(**GOOD))[0] == 200


def test_spoilt_instance_is_noticed():
    """An instance that has been spoilt, or never checked, is noticed."""
    spoilt = Receipt(**GOOD)
    spoilt.cents = "nonsense"
    for bad in (spoilt, Receipt.model_construct(cents=1), Coin(cents=1)):
        assert run({"meter": 1}, bad)[0] == 500


def test_handlers_errors_are_let_through():
    """What the handler raises reaches the caller, validation errors too."""
    with raises(ZeroDivisionError):
        run({"meter": 1}, lambda payment: 1 / 0)
    with raises(ValueError):
        run({"meter": 1}, lambda payment: Coin(cents=-1))


def test_keeps_its_name():
    """The decorated handler keeps its name."""

    @checked(Payment, Receipt, print)
    def pay(payment):
        """Take a payment."""

    assert (pay.__name__, pay.__doc__) == ("pay", "Take a payment.")
