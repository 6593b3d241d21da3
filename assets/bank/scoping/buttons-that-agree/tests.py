from answer import make_counters


def test_no_labels():
    """No labels give no callbacks."""
    assert make_counters([]) == {}


def test_one_button_counts_up():
    """A single button counts its clicks from 1."""
    press = make_counters(["save"])["save"]
    assert [press(), press(), press()] == ["save: 1", "save: 2", "save: 3"]


def test_every_button_names_itself():
    """The first click of each button names that button."""
    labels = ["save", "print", "quit"]
    names = [press().split(":")[0] for press in make_counters(labels).values()]
    assert names == labels


def test_counts_are_independent():
    """Clicks that alternate between two buttons are counted apart."""
    buttons = make_counters(["save", "print"])
    clicks = [buttons[label]() for label in ["save", "print", "save"]]
    assert clicks == ["save: 1", "print: 1", "save: 2"]


def test_dashboards_are_independent():
    """Two dashboards with the same label don't share a count."""
    one, two = make_counters(["save"]), make_counters(["save"])
    assert [one["save"](), one["save"](), two["save"]()] == [
        "save: 1",
        "save: 2",
        "save: 1",
    ]


def test_repeated_label_is_one_button():
    """A label that comes twice gives one entry, counted from 1."""
    buttons = make_counters(["save", "save"])
    assert list(buttons) == ["save"]
    assert [buttons["save"](), buttons["save"]()] == ["save: 1", "save: 2"]


def test_many_labels_from_a_generator():
    """A generator of 20 000 labels is enough, and quick."""
    buttons = make_counters(f"b{n}" for n in range(20_000))
    assert len(buttons) == 20_000
    assert [press() for press in buttons.values()] == [f"b{n}: 1" for n in range(20_000)]
