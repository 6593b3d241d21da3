# fails: test_sheet_too_short, test_sheet_too_long
# why: plain zip looks right on every sheet that is complete
from collections.abc import Iterable


def mistakes(key: Iterable[str], answers: Iterable[str]) -> list[tuple[int, str, str]]:
    return [
        (number, given, expected)
        for number, (expected, given) in enumerate(zip(key, answers), start=1)
        if given != expected
    ]
