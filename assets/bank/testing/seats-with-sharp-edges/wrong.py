# fails: test_both_ends_of_the_rows, test_the_missing_row, test_both_ends_of_the_letters, test_small_letters, test_white_space, test_texts_that_are_hardly_there, test_what_int_accepts
# why: a list of good seats feels like testing and exercises one path again and again
CASES = [
    ("12C", (12, "C")),
    ("5B", (5, "B")),
    ("22D", (22, "D")),
    ("33E", (33, "E")),
]
