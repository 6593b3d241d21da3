from typing import Any


def check(card_type: type[Any]) -> None:
    """Return None if the class keeps its promise, raise if it doesn't.

    A card is made by card_type(number, holder); both can be read, and
    holder can be assigned. Cards are equal exactly if their numbers are;
    they work in sets and as keys, also after holder has changed; compared
    with anything else they are unequal, and nothing is raised.
    Expected: far less than a second.
    """
    raise NotImplementedError
