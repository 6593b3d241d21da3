from collections.abc import Callable


def ask_seats(
    ask: Callable[[str], str],
    say: Callable[[str], object],
    free: int,
    tries: int = 3,
) -> int | None:
    """Ask for a number of seats from 1 to `free` and return it.

    Returns None after `tries` bad answers, on an empty line, and if nothing
    is free. What `ask` raises reaches the caller. Raises ValueError if
    `tries` is below one.
    """
    if tries < 1:
        raise ValueError(f"tries must be at least 1: {tries}")
    if free < 1:
        say("Sorry, we are sold out.")
        return None
    for _ in range(tries):
        answer = ask(f"Seats (1 to {free}): ").strip()
        if not answer:
            return None
        try:
            seats = int(answer)
        except ValueError:
            say("Please type a whole number, such as 2.")
            continue
        if 1 <= seats <= free:
            return seats
        say(f"Please choose between 1 and {free}.")
    return None
