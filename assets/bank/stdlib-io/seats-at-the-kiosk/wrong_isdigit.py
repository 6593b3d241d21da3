# fails: test_edges_of_the_range
# why: asking isdigit first feels careful, and then nobody thinks of zero
from collections.abc import Callable


def ask_seats(
    ask: Callable[[str], str],
    say: Callable[[str], object],
    free: int,
    tries: int = 3,
) -> int | None:
    if tries < 1:
        raise ValueError("tries must be at least 1")
    if free < 1:
        say("sold out")
        return None
    for _ in range(tries):
        answer = ask("Seats: ").strip()
        if not answer:
            return None
        if answer.isdigit() and len(answer) < 9 and int(answer) <= free:
            return int(answer)
        say(f"Please type a number from 1 to {free}.")
    return None
