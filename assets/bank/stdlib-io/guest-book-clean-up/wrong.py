# fails: test_other_alphabets, test_byte_order_mark, test_missing_source
# why: with is there, and both encodings and the order are left to chance
from os import PathLike


def clean(source: str | PathLike[str], target: str | PathLike[str]) -> int:
    written = 0
    with open(target, "w") as out, open(source) as lines:
        for line in lines:
            if text := line.strip():
                out.write(text + "\n")
                written += 1
    return written
