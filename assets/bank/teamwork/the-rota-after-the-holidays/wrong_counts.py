# fails: test_skipped_person_comes_next, test_several_away, test_skipped_several_times, test_equal_names
# why: counting turns is fair in total, so somebody back from holiday waters day after day
from collections.abc import Collection, Mapping, Sequence


def rota(
    people: Sequence[str],
    days: int,
    away: Mapping[int, Collection[str]] | None = None,
) -> list[str | None]:
    if not people:
        raise ValueError("nobody to water the beds")
    turns = {person: (0, place) for place, person in enumerate(people)}
    result: list[str | None] = []
    for day in range(days):
        missing = (away or {}).get(day, ())
        there = [person for person in people if person not in missing]
        person = min(there, key=lambda name: turns[name], default=None)
        if person is not None:
            count, place = turns[person]
            turns[person] = count + 1, place
        result.append(person)
    return result
