# fails: test_accents_stay_with_their_letter, test_two_accents_on_one_letter
# why: walking the indices backwards is right for code points, not for letters
def backwards(text: str) -> str:
    pieces = []
    for i in range(len(text) - 1, -1, -1):
        pieces.append(text[i])
    return "".join(pieces)
