def rota(people, days, away=None):
    """Return who waters on each day, from day 0 on.

    It is whoever is there and has waited longest, at first in the order of
    `people`; None if nobody is there. `away` maps a day to the names that
    can't come. Raises ValueError if there are no people.
    Expected: at most O(people * days).
    """
    if not people:
        raise ValueError("nobody to water the beds")
    return [people[day % len(people)] for day in range(days)]
