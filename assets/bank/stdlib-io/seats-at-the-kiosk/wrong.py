# fails: test_end_of_input, test_endless_typing, test_empty_line_ends_it, test_no_tries
# why: asking again by calling yourself, and catching everything, looks robust
def ask_seats(ask, say, free, tries=3):
    if free < 1:
        say("sold out")
        return None
    if tries < 1:
        return None
    try:
        seats = int(ask("Seats: "))
        if not 1 <= seats <= free:
            raise ValueError("out of range")
    except Exception:
        say(f"Please type a number from 1 to {free}.")
        return ask_seats(ask, say, free, tries - 1)
    return seats
