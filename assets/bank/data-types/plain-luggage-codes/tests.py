from answer import is_plain


def test_letters_and_digits():
    """Letters in both cases and digits are plain, also on their own."""
    for code in ("A7", "kofferXY", "2026", "aZ09"):
        assert is_plain(code) is True


def test_single_characters():
    """One letter or one digit is a code; one sign is not."""
    assert is_plain("q") is True
    assert is_plain("0") is True
    assert is_plain("-") is False


def test_empty():
    """The empty string is not a code."""
    assert is_plain("") is False


def test_blanks_and_signs():
    """Blanks, dashes, underscores and dots are refused."""
    for code in ("A 7", " A7", "A-7", "A_7", "A.7", "[7]", "^", "\t"):
        assert is_plain(code) is False


def test_line_break_at_the_end():
    """A pasted line break is refused, at either end."""
    assert is_plain("A7\n") is False
    assert is_plain("\nA7") is False


def test_letters_off_the_keypad():
    """Accents and other scripts are refused."""
    for code in ("é7", "straße", "Ω1", "猫"):
        assert is_plain(code) is False


def test_digits_off_the_keypad():
    """Superscripts, fractions and digits of other scripts are refused."""
    for code in ("x²", "½", "٣", "A７"):
        assert is_plain(code) is False


def test_long_text():
    """A pasted million of characters is quick, and the last one counts."""
    text = "a1" * 500_000
    assert is_plain(text) is True
    assert is_plain(text + "!") is False
