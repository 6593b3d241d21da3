from collections.abc import Iterable


def readings(text: str, words: Iterable[str]) -> int:
    """Return in how many ways `text` can be cut into words of the list.

    Every letter is used. A word given twice counts once, an empty word is
    ignored. An empty text has one reading. Texts have up to 50 letters.
    Expected: time in proportion to letters times words; nothing is kept
    between calls.
    """
    raise NotImplementedError
