from random import Random

from answer import Finishers


def test_nobody_yet():
    """Before the first runner, every time is place 1."""
    run = Finishers()
    assert run.place(0) == run.place(9999) == 1
    assert run.between(0, 9999) == []


def test_single_runner():
    """The first runner is first; a slower time would be second."""
    run = Finishers()
    assert run.add(1800, "Mia") == 1
    assert run.place(1799.5) == 1
    assert run.place(1800) == 1
    assert run.place(1800.5) == 2


def test_place_at_this_moment():
    """Each runner gets the place that the time has when it arrives."""
    run = Finishers()
    times = [50, 40, 60, 45, 70, 10]
    assert [run.add(time, "x") for time in times] == [1, 1, 3, 2, 5, 1]


def test_equal_times_share_a_place():
    """Equal times share a place, and the next place leaves a gap."""
    run = Finishers()
    assert [run.add(time, "x") for time in (10, 20, 20, 20, 30)] == [1, 2, 2, 2, 5]


def test_equal_times_in_order_of_arrival():
    """Among equal times the first to arrive stands first."""
    run = Finishers()
    for name in ("Zoe", "Ann", "Max"):
        run.add(20, name)
    run.add(10, "Bo")
    expected = [(10, "Bo"), (20, "Zoe"), (20, "Ann"), (20, "Max")]
    assert run.between(0, 99) == expected


def test_names_need_no_order():
    """Names are never compared."""
    run = Finishers()
    run.add(20, "Zoe")
    assert run.add(20, None) == 1
    assert run.between(20, 21) == [(20, "Zoe"), (20, None)]


def test_between_is_half_open():
    """The lower bound counts, the upper one does not."""
    run = Finishers()
    for time in (10, 20, 30, 40):
        run.add(time, str(time))
    assert run.between(20, 40) == [(20, "20"), (30, "30")]
    assert run.between(20, 20) == []
    assert run.between(40, 20) == []


def test_place_stores_nothing():
    """Asking for a place leaves the list alone."""
    run = Finishers()
    run.place(5)
    assert run.add(6, "Mia") == 1
    assert run.between(0, 99) == [(6, "Mia")]


def test_many_runners():
    """Twenty thousand runners take well under a second."""
    random = Random(1)
    run = Finishers()
    for number in range(20_000):
        run.add(random.randrange(7200), str(number))
    rows = run.between(0, 7200)
    assert len(rows) == 20_000
    assert [time for time, _ in rows] == sorted(time for time, _ in rows)
