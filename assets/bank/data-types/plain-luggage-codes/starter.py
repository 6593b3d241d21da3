def is_plain(code: str) -> bool:
    """Tell whether a locker code holds only letters and digits.

    Takes any string, returns a bool, never raises for a string. The empty
    string is not a code. Expected: time linear in the length.
    """
    raise NotImplementedError
