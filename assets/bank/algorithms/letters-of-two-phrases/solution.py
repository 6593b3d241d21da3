from collections import Counter
from unicodedata import category, normalize


def _letters(phrase: str) -> Counter[str]:
    text = normalize("NFC", phrase.casefold())
    return Counter(char for char in text if category(char)[0] in "LMN")


def same_letters(first: str, second: str) -> bool:
    """Tell whether two phrases use the same letters and digits equally often."""
    return _letters(first) == _letters(second)
