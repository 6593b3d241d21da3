def backwards(text: str) -> str:
    """Return the text with its letters in the opposite order.

    A combining character stays behind its letter; at the very start it
    counts as a letter. Without slices with a step, reversed, reverse or
    sorting.
    Expected: linear time, texts of any length.
    """
    raise NotImplementedError
