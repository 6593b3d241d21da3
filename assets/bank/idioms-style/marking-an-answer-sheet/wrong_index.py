# fails: test_generators
# why: enumerate over one side and an index into the other feels like half the way
from collections.abc import Sequence


def mistakes(key: Sequence[str], answers: Sequence[str]) -> list[tuple[int, str, str]]:
    if len(list(key)) != len(list(answers)):
        raise ValueError("key and answers differ in length")
    result = []
    for i, expected in enumerate(key):
        if answers[i] != expected:
            result.append((i + 1, answers[i], expected))
    return result
