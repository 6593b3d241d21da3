from collections.abc import Collection, Mapping, Sequence


def rota(
    people: Sequence[str],
    days: int,
    away: Mapping[int, Collection[str]] | None = None,
) -> list[str | None]:
    """Return who waters on each day, from day 0 on.

    It is whoever is there and has waited longest, at first in the order of
    `people`; None if nobody is there. `away` maps a day to the names that
    can't come. Raises ValueError if there are no people.
    Expected: at most O(people * days).
    """
    if not people:
        raise ValueError("nobody to water the beds")
    away = {} if away is None else away
    waiting = list(people)
    result: list[str | None] = []
    for day in range(days):
        missing = away.get(day, ())
        for place, person in enumerate(waiting):
            if person not in missing:
                waiting.append(waiting.pop(place))
                result.append(person)
                break
        else:
            result.append(None)
    return result
