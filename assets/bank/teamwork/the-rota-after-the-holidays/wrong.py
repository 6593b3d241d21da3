# fails: test_skipped_person_comes_next, test_skipped_several_times, test_several_away
# why: moving the index on is the smallest change, and makes the skipped wait for a whole round
from collections.abc import Collection, Mapping, Sequence


def rota(
    people: Sequence[str],
    days: int,
    away: Mapping[int, Collection[str]] | None = None,
) -> list[str | None]:
    if not people:
        raise ValueError("nobody to water the beds")
    result: list[str | None] = []
    turn = 0
    for day in range(days):
        missing = (away or {}).get(day, ())
        for step in range(len(people)):
            person = people[(turn + step) % len(people)]
            if person not in missing:
                turn += step + 1
                result.append(person)
                break
        else:
            result.append(None)
    return result
