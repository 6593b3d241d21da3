from answer import labels, total

SITES = {
    "Oak": [{"number": 7, "kg": 31.5}, {"number": 12}, {"number": 3, "kg": 28.25}],
    "Moor": [],
    "Mill": [{"number": 1, "kg": None}, {"number": 40, "kg": 0.0}],
}


def test_no_sites():
    """Without sites there are no labels, and the total is 0.0."""
    assert labels({}, 0) == []
    assert total({}) == 0.0
    assert isinstance(total({}), float)


def test_single_hive():
    """A number is padded to two digits, a weight rounded to one decimal."""
    assert labels({"Oak": [{"number": 7, "kg": 31.46}]}, 10) == ["Oak 07: 31.5 kg"]


def test_order():
    """Labels come in the order of sites and hives."""
    assert labels(SITES, 20) == ["Oak 07: 31.5 kg", "Oak 03: 28.2 kg"]


def test_exactly_the_least():
    """A hive of exactly the least weight is listed."""
    assert labels(SITES, 31.5) == ["Oak 07: 31.5 kg"]
    assert labels(SITES, 31.51) == []


def test_zero_counts_as_weighed():
    """A weight of zero is a weight."""
    assert labels(SITES, 0)[-1] == "Mill 40: 0.0 kg"
    assert len(labels(SITES, 0)) == 3


def test_unweighed_hives():
    """Hives without a weight are left out of both results."""
    sites = {"Oak": [{"number": 1}, {"number": 2, "kg": None}]}
    assert labels(sites, -1) == []
    assert total(sites) == 0.0


def test_total():
    """The total adds up all sites."""
    assert total(SITES) == 59.75


def test_equal_hives():
    """Equal hives are all listed and all counted."""
    sites = {"Oak": [{"number": 1, "kg": 10}] * 3}
    assert labels(sites, 5) == ["Oak 01: 10.0 kg"] * 3
    assert total(sites) == 30


def test_many_hives():
    """A hundred thousand hives are no trouble."""
    sites = {f"S{n}": [{"number": 1, "kg": 0.5}] * 100 for n in range(1_000)}
    assert len(labels(sites, 0.5)) == 100_000
    assert total(sites) == 50_000
