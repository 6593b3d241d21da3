# fails: test_text_as_typed, test_sets_drop_duplicates
# why: a frozen dataclass of the cleaned text is nearly there, and forgets what was typed
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Plate:
    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", re.sub(r"[\s-]", "", self.text).upper())
        if not any(map(str.isalnum, self.text)):
            raise ValueError("no number plate")
