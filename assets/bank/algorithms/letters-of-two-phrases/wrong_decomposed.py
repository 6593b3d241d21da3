# fails: test_accents_make_another_letter, test_other_scripts
# why: taking accents apart and keeping alphanumerics drops the accents
from collections import Counter
from unicodedata import normalize


def _letters(phrase: str) -> Counter[str]:
    text = normalize("NFD", phrase.casefold())
    return Counter(char for char in text if char.isalnum())


def same_letters(first: str, second: str) -> bool:
    return _letters(first) == _letters(second)
