from collections.abc import Callable


def ask_seats(
    ask: Callable[[str], str],
    say: Callable[[str], object],
    free: int,
    tries: int = 3,
) -> int | None:
    """Ask for a number of seats from 1 to `free` and return it.

    `ask(prompt)` returns a line of text, `say(message)` shows one. Each bad
    answer is followed by one message. Returns None after `tries` bad answers,
    and, after one message and no question, if nothing is free. Raises
    ValueError if `tries` is below one. Expected: constant memory.
    """
    raise NotImplementedError
