# fails: test_adults_by_name_only, test_no_room_for_a_child
# why: without the star it still works by name, and zero children look like an easy way out
def buses_needed(children: int, seats: int = 16, adults: int = 2) -> int:
    if children < 0 or adults < 0:
        raise ValueError("negative")
    if children == 0:
        return 0
    room = seats - adults
    if room < 1:
        raise ValueError("no seat for a child")
    buses, rest = divmod(children, room)
    return buses + bool(rest)
