# fails: test_spaces_are_a_text
# why: strip() is the reflex for "is there any text", and throws the separator away
from collections.abc import Iterable, Mapping


def combined(catalogues: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Merge the catalogues into one new dictionary; later ones win.

    An entry with empty text counts as missing. Keys stand in the order in
    which they were first met with a text. Nothing that comes in is changed.
    Expected: O(entries) time.
    """
    return {
        key: text
        for catalogue in catalogues
        for key, text in catalogue.items()
        if text.strip()
    }
