# fails: test_spellings_are_equal, test_dictionary_lookup, test_sets_drop_duplicates, test_the_other_side_is_asked, test_other_types, test_many_plates
# why: the comparison was made tolerant, and the hash still takes the typed text
import re


def _normal(text: str) -> str:
    return re.sub(r"[\s-]", "", text).casefold()


class Plate:
    def __init__(self, text: str) -> None:
        if not any(map(str.isalnum, text)):
            raise ValueError(text)
        self._text = text

    @property
    def text(self) -> str:
        return self._text

    def __eq__(self, other: object) -> bool:
        return _normal(str(self)) == _normal(str(other))

    def __hash__(self) -> int:
        return hash(self._text)

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Plate({self._text!r})"
