from answer import stops_to_nearest


def line(length):
    return [(str(n), str(n + 1)) for n in range(length)]


def test_no_network():
    """Without links and equipment there is nothing to tell."""
    assert stops_to_nearest([], []) == {}


def test_nothing_equipped():
    """Without a defibrillator no station appears."""
    assert stops_to_nearest(line(3), []) == {}


def test_single_station():
    """An equipped station without links has 0."""
    assert stops_to_nearest([], ["new"]) == {"new": 0}
    assert stops_to_nearest([("A", "B")], ["new"]) == {"new": 0}


def test_both_ways():
    """Links can be travelled in both directions."""
    assert stops_to_nearest([("B", "A"), ("B", "C")], ["A"]) == {"A": 0, "B": 1, "C": 2}


def test_nearest_of_several():
    """The nearest of several equipped stations counts."""
    result = stops_to_nearest(line(8), ["0", "6"])
    assert [result[str(n)] for n in range(9)] == [0, 1, 2, 3, 2, 1, 0, 1, 2]


def test_shortest_of_several_ways():
    """A short cut beats the long way round."""
    ring = list(zip("ABCDEFGH", "BCDEFGHA"))
    result = stops_to_nearest(ring + [("A", "E")], ["A"])
    assert result == dict(A=0, B=1, H=1, E=1, C=2, G=2, D=2, F=2)


def test_unreachable_stations_are_left_out():
    """Another network without a defibrillator does not appear."""
    assert stops_to_nearest([("A", "B"), ("X", "Y")], ["A"]) == {"A": 0, "B": 1}


def test_repeated_links_and_loops():
    """Repeated links, loops and repeated names change nothing."""
    links = [("A", "B"), ("B", "A"), ("A", "A"), ("A", "B"), ("B", "B")]
    assert stops_to_nearest(links, iter(["A", "A"])) == {"A": 0, "B": 1}


def test_long_line():
    """A line of a hundred thousand stations is fine."""
    assert stops_to_nearest(line(100_000), ["0"])["100000"] == 100_000


def test_many_equipped():
    """Thousands of equipped stations cost no more than one."""
    result = stops_to_nearest(line(40_000), [str(n) for n in range(0, 40_001, 8)])
    assert max(result.values()) == 4
