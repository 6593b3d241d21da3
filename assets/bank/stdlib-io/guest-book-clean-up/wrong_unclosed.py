# fails: test_closed_after_an_error, test_byte_order_mark
# why: close at the end is reached only if nothing fails before it
from os import PathLike


def clean(source: str | PathLike[str], target: str | PathLike[str]) -> int:
    lines = open(source, encoding="utf-8")
    out = open(target, "w", encoding="utf-8", newline="\n")
    written = 0
    for line in lines:
        if text := line.strip():
            out.write(text + "\n")
            written += 1
    lines.close()
    out.close()
    return written
