# fails: test_letters_off_the_keypad, test_digits_off_the_keypad
# why: the name isalnum suggests A to Z and 0 to 9, but it goes by Unicode
def is_plain(code: str) -> bool:
    return code.isalnum()
