from answer import backwards


def test_empty_text():
    """An empty text stays empty."""
    assert backwards("") == ""


def test_single_letter():
    """One letter stays as it is."""
    assert backwards("A") == "A"


def test_word():
    """A word comes back with its letters turned round."""
    assert backwards("AMBULANCE") == "ECNALUBMA"
    assert backwards("ab") == "ba"


def test_blanks_and_signs():
    """Blanks and signs change places like letters."""
    assert backwards(" a-b, ") == " ,b-a "


def test_repeated_letters():
    """Repeated letters are all kept."""
    assert backwards("aab") == "baa"


def test_letters_beyond_ascii():
    """Letters and symbols of one code point are turned round."""
    assert backwards("größe 🚑") == "🚑 eßörg"


def test_accents_stay_with_their_letter():
    """A separate accent stays behind its letter."""
    assert backwards("Zoe\u0308!") == "!e\u0308oZ"


def test_two_accents_on_one_letter():
    """Several accents on a letter keep their order."""
    assert backwards("ao\u0302\u0301b") == "bo\u0302\u0301a"


def test_accent_without_a_letter():
    """An accent at the very start counts as a letter of its own."""
    assert backwards("\u0301ab") == "ba\u0301"


def test_long_banner():
    """Two hundred thousand letters are no trouble."""
    assert backwards("ab" * 100_000) == "ba" * 100_000
