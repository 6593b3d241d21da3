# fails: test_without_letters, test_punctuation_is_ignored, test_folding, test_two_ways_to_store_an_accent, test_other_scripts
# why: lower and replace are enough for the examples in every textbook
def same_letters(first: str, second: str) -> bool:
    one = first.lower().replace(" ", "")
    two = second.lower().replace(" ", "")
    return sorted(one) == sorted(two)
