from dataclasses import dataclass, field

from answer import check


class Right:
    """Keeps the promise; the others change one thing."""

    def __init__(self, number, holder):
        self.number = number
        self.holder = holder

    def __eq__(self, other):
        if not isinstance(other, Right):
            return NotImplemented
        return self.number == other.number

    def __hash__(self):
        return hash(self.number)


@dataclass(unsafe_hash=True)
class RightDataclass:
    """A dataclass that leaves the holder out of both methods."""

    number: str
    holder: str = field(compare=False)


class ConstantHash(Right):
    """Slow in dictionaries, and right."""

    def __hash__(self):
        return 42


def rejects(card_type):
    """Tell whether the suite fails for a class."""
    try:
        check(card_type)
    except Exception:
        return True
    return False


def test_accepts_a_right_class():
    """A right class passes, and the suite returns None."""
    assert check(Right) is None


def test_accepts_a_right_dataclass():
    """So does a dataclass that compares numbers only."""
    assert check(RightDataclass) is None


def test_accepts_a_constant_hash():
    """Hashes of different cards may be the same."""
    assert check(ConstantHash) is None


def test_catches_identity():
    """A class without any methods compares by identity."""

    class Plain:
        def __init__(self, number, holder):
            self.number = number
            self.holder = holder

    assert rejects(Plain)


def test_catches_unhashable():
    """A class with equality alone can't be a key."""

    class Unhashable(Right):
        __hash__ = None

    assert rejects(Unhashable)


def test_catches_hash_by_identity():
    """Equal cards with different hashes get lost."""

    class ById(Right):
        def __hash__(self):
            return id(self)

    assert rejects(ById)


def test_catches_all_equal():
    """A class whose cards are all equal is wrong."""

    class AllEqual(Right):
        def __eq__(self, other):
            return True if isinstance(other, Right) else NotImplemented

        def __hash__(self):
            return 1

    assert rejects(AllEqual)


def test_catches_holder_in_equality():
    """The holder must not count in comparisons."""

    @dataclass(frozen=False, unsafe_hash=False)
    class ByBoth:
        number: str
        holder: str

        def __hash__(self):
            return hash(self.number)

    assert rejects(ByBoth)


def test_catches_a_hash_that_changes():
    """A hash that changes with the holder loses cards already stored."""

    class Shifting(Right):
        changes = 0

        def __setattr__(self, name, value):
            object.__setattr__(self, name, value)
            if name == "holder":
                object.__setattr__(self, "changes", self.changes + 1)

        def __hash__(self):
            return hash((self.number, self.changes))

    assert rejects(Shifting)


def test_catches_a_fixed_holder():
    """A class whose holder can't be changed breaks the promise."""

    @dataclass(frozen=True)
    class Frozen:
        number: str
        holder: str = field(compare=False)

    assert rejects(Frozen)


def test_catches_errors_with_other_types():
    """Comparing with another type must not raise."""

    class Careless(Right):
        def __eq__(self, other):
            return self.number == other.number

        __hash__ = Right.__hash__

    assert rejects(Careless)


def test_catches_equality_with_texts():
    """A card is not equal to its number."""

    class LikeText(Right):
        def __eq__(self, other):
            return self.number == getattr(other, "number", other)

        __hash__ = Right.__hash__

    assert rejects(LikeText)


def test_catches_a_crooked_unequal():
    """The two operators must not contradict each other."""

    class Crooked(Right):
        __hash__ = Right.__hash__

        def __ne__(self, other):
            return self is not other

    assert rejects(Crooked)
