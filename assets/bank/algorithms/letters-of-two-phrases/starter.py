def same_letters(first: str, second: str) -> bool:
    """Tell whether two phrases use the same letters and digits equally often.

    Case, blanks, punctuation and signs don't matter. An accented letter is
    the same however it is stored, and different from the plain one.
    Expected: linear time.
    """
    raise NotImplementedError
