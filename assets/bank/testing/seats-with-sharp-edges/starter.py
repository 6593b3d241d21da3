# Replace this line by your cases: (text, (row, letter)) or (text, ValueError).
# parse_seat is sound for a list if it keeps to all of them. At most 40.
CASES: list[tuple[str, tuple[int, str] | type[ValueError]]] = []
