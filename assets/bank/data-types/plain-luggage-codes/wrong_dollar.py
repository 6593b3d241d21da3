# fails: test_line_break_at_the_end
# why: $ looks like the end of the text, and also matches before a last newline
import re


def is_plain(code: str) -> bool:
    return re.match(r"^[A-Za-z0-9]+$", code) is not None
