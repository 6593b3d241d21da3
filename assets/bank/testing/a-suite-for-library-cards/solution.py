from typing import Any


def check(card_type: type[Any]) -> None:
    """Raise AssertionError, with the broken promise, for a wrong class."""
    ann = card_type("L1", "Ann")
    twin = card_type("L1", "Bea")
    other = card_type("L2", "Ann")

    assert (ann.number, ann.holder) == ("L1", "Ann"), "attributes"
    assert ann == ann and ann == twin, "cards with the same number must be equal"
    assert not ann != twin, "!= must be the opposite of =="
    assert ann != other and not ann == other, "other number, and yet equal"
    assert hash(ann) == hash(twin), "equal cards need equal hashes"
    assert len({ann, twin, other}) == 2, "a set must keep one card per number"
    assert {ann: 1, other: 2}[twin] == 1, "lookup by an equal card"
    for foreign in ("L1", "L1 Ann", 1, None, ("L1", "Ann"), object()):
        assert not ann == foreign and ann != foreign, f"equal to {foreign!r}"
        assert not foreign == ann and foreign != ann, f"{foreign!r} equal to it"
    cards = {ann}
    ann.holder = "Cy"
    assert ann.holder == "Cy", "holder can't be changed"
    assert ann in cards and twin in cards, "lost after a new holder"
