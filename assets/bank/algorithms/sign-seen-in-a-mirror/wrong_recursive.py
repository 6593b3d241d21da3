# fails: test_accents_stay_with_their_letter, test_two_accents_on_one_letter, test_long_banner
# why: the rest backwards, then the first: pretty, and as deep as the text is long
def backwards(text: str) -> str:
    if not text:
        return ""
    return backwards(text[1:]) + text[0]
