# fails: test_what_int_accepts
# why: the limits are all there; that int() takes signs, underscores and other scripts is easily forgotten
CASES = [
    ("12C", (12, "C")),
    ("1A", (1, "A")),
    ("40F", (40, "F")),
    ("3d", (3, "D")),
    (" 7b ", (7, "B")),
    ("0A", ValueError),
    ("41A", ValueError),
    ("13A", ValueError),
    ("12G", ValueError),
    ("12@", ValueError),
    ("", ValueError),
    ("12", ValueError),
    ("C", ValueError),
    ("12AB", ValueError),
    ("12 C", ValueError),
]
