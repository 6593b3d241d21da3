from os import PathLike


def clean(source: str | PathLike[str], target: str | PathLike[str]) -> int:
    """Copy the lines of `source` to `target`, tidied; return how many."""
    written = 0
    with (
        open(source, encoding="utf-8-sig") as lines,
        open(target, "w", encoding="utf-8", newline="\n") as out,
    ):
        for line in lines:
            if text := line.strip():
                out.write(text + "\n")
                written += 1
    return written
