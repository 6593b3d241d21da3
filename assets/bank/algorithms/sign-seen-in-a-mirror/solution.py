from unicodedata import combining


def backwards(text: str) -> str:
    """Return the text backwards; combining characters stay with their letter."""
    letters: list[str] = []
    for char in text:
        if letters and combining(char):
            letters[-1] += char
        else:
            letters.append(char)
    result = []
    while letters:
        result.append(letters.pop())
    return "".join(result)
