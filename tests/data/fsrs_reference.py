"""Writes fsrs_reference.json: memory states by the reference implementation, for the test of schedule/memory.

    pip install fsrs==6.3.2 && python tests/data/fsrs_reference.py

py-fsrs 6.3.2 implements FSRS-6. Each history is a list of [days since the last review, rating]; the states
after each review follow. Seeded, so that a second run writes the same file.
"""

import json
import random
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from pathlib import Path

from fsrs import Card, Rating, Scheduler

assert version("fsrs") == "6.3.2", version("fsrs")

# Without learning steps every review is one of memory, which is what the program has.
scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False, desired_retention=0.9)


def states(history):
    card, now, out = Card(), datetime(2026, 1, 1, tzinfo=timezone.utc), []
    for days, rating in history:
        now += timedelta(days=days)
        card, _ = scheduler.review_card(card, Rating(rating), now)
        out.append([card.stability, card.difficulty])
    return out


rng = random.Random(20261121)
histories = [[[0, first], [days, second]] for first in (1, 2, 3, 4) for second in (1, 2, 3, 4) for days in (0, 1, 5, 40)]
histories += [
    [[0, rng.randint(1, 4)]] + [[rng.choice([0, 1, 2, 4, 7, 15, 30, 60, 120]), rng.randint(1, 4)] for _ in range(11)]
    for _ in range(40)
]
out = {
    "made_by": "tests/data/fsrs_reference.py with py-fsrs 6.3.2",
    "parameters": list(scheduler.parameters),
    "histories": [{"reviews": history, "states": states(history)} for history in histories],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, separators=(",", ":")).replace('{"reviews', '\n{"reviews') + "\n")
