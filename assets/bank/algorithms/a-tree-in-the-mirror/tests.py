from answer import Branch, mirrored


def shape(branch):
    """A small tree as nested tuples."""
    if branch is None:
        return None
    return branch.name, shape(branch.left), shape(branch.right)


def test_no_tree():
    """No tree gives None."""
    assert mirrored(None) is None


def test_single_branch():
    """One branch stays as it is and comes back."""
    branch = Branch("a")
    assert mirrored(branch) is branch
    assert shape(branch) == ("a", None, None)


def test_one_child():
    """A single child changes sides."""
    assert shape(mirrored(Branch("a", Branch("b")))) == ("a", None, ("b", None, None))
    assert shape(mirrored(Branch("a", None, Branch("b")))) == (
        "a",
        ("b", None, None),
        None,
    )


def test_all_levels():
    """Every level is mirrored."""
    tree = Branch("a", Branch("b", Branch("c"), Branch("d")), Branch("e", Branch("f")))
    assert shape(mirrored(tree)) == (
        "a",
        ("e", None, ("f", None, None)),
        ("b", ("d", None, None), ("c", None, None)),
    )


def test_in_place():
    """The same branches are in the tree afterwards."""
    left, right = Branch("x"), Branch("x")
    tree = Branch("a", left, right)
    mirrored(tree)
    assert tree.left is right
    assert tree.right is left


def test_twice_is_nothing():
    """Mirrored twice, the tree is as before."""
    tree = Branch("a", Branch("b", None, Branch("c")), Branch("b"))
    before = shape(tree)
    assert shape(mirrored(mirrored(tree))) == before


def test_very_deep():
    """A line of fifty thousand branches is mirrored as well."""
    line = [Branch("end")]
    for number in range(50_000):
        line.append(Branch(str(number), line[-1]))
    try:
        mirrored(line[-1])
        assert all(branch.left is None for branch in line)
        assert all(b.right is a for a, b in zip(line, line[1:]))
    finally:  # take it apart, as freeing it whole would be recursive
        for branch in line:
            branch.left = branch.right = None
