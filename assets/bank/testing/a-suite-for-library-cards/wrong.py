# fails: test_catches_a_hash_that_changes, test_catches_a_fixed_holder, test_catches_errors_with_other_types, test_catches_equality_with_texts, test_catches_a_crooked_unequal
# why: equality, hash and one set seem to be all there is to it
from typing import Any


def check(card_type: type[Any]) -> None:
    ann = card_type("L1", "Ann")
    twin = card_type("L1", "Bea")
    other = card_type("L2", "Ann")
    assert ann == twin
    assert not ann == other
    assert hash(ann) == hash(twin)
    assert len({ann, twin, other}) == 2
