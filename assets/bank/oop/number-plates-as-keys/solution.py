import re


class Plate:
    """A number plate; case, white space and hyphens don't matter."""

    __slots__ = ("_key", "_text")

    def __init__(self, text: str) -> None:
        self._key = re.sub(r"[\s-]", "", text).casefold()
        if not any(map(str.isalnum, self._key)):
            raise ValueError(f"no number plate: {text!r}")
        self._text = text

    @property
    def text(self) -> str:
        """The plate as it was typed."""
        return self._text

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Plate):
            return NotImplemented
        return self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return f"Plate({self._text!r})"
