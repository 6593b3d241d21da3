class Plate:
    """A number plate that works as a key.

    Plates are equal if they differ only in case, white space and hyphens.
    Compared with other types the other side decides; if it doesn't know,
    they are unequal. `text` is the plate as typed; assigning it raises
    AttributeError. Raises ValueError for a text without any letter or digit.
    Expected: comparing and hashing don't prepare the text anew.
    """

    def __init__(self, text: str) -> None:
        raise NotImplementedError
