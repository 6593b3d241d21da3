from random import Random

from answer import sizes


def slow(tree, depth=0, own=""):
    """The recursive version."""
    result, total = [], 0
    for name, value in tree.items():
        if isinstance(value, dict):
            result += slow(value, depth + 1, name)
            total += result[-1][2]
        else:
            total += value
    return result + [(depth, own, total)]


def grown(random, depth=0):
    return {
        str(number): grown(random, depth + 1)
        if depth < 4 and random.random() < 0.5
        else random.randrange(9)
        for number in range(random.randrange(4))
    }


def test_empty_tree():
    """An empty archive has one folder of size zero."""
    assert sizes({}) == [(0, "", 0)]


def test_single_file():
    """One file gives its size to the archive."""
    assert sizes({"a": 7}) == [(0, "", 7)]


def test_inner_folders_first():
    """A folder comes after the folders inside it."""
    tree = {"x": {"y": {"z": {}}}}
    assert sizes(tree) == [(3, "z", 0), (2, "y", 0), (1, "x", 0), (0, "", 0)]


def test_files_after_a_folder():
    """Files that follow a folder belong to the outer one."""
    tree = {"a": 1, "x": {"b": 10}, "c": 100, "y": {}, "d": 1000}
    assert sizes(tree) == [(1, "x", 10), (1, "y", 0), (0, "", 1111)]


def test_equal_names_and_sizes():
    """Folders of one name in different places are reported each."""
    tree = {"x": {"x": {"a": 2}, "a": 2}, "y": {"x": {"a": 2}}}
    assert sizes(tree) == [
        (2, "x", 2),
        (1, "x", 4),
        (2, "x", 2),
        (1, "y", 2),
        (0, "", 6),
    ]


def test_tree_stays_as_it_is():
    """The tree is not changed."""
    tree = {"x": {"a": 1, "y": {}}}
    sizes(tree)
    assert tree == {"x": {"a": 1, "y": {}}}


def test_agrees_with_the_recursive_version():
    """On random small trees both versions agree."""
    random = Random(4)
    for _ in range(200):
        tree = grown(random)
        assert sizes(tree) == slow(tree), tree


def test_very_deep():
    """Fifty thousand levels are no problem."""
    folders = [{}]
    for _ in range(50_000):
        folders.append({"f": 1, "d": folders[-1]})
    try:
        rows = sizes(folders[-1])
    finally:  # take it apart, as freeing it whole would be recursive again
        for folder in folders:
            folder.clear()
    assert rows[0] == (50_000, "d", 0)
    assert rows[-1] == (0, "", 50_000)


def test_very_wide():
    """A hundred thousand files in one folder are no problem."""
    assert sizes({str(n): 1 for n in range(100_000)}) == [(0, "", 100_000)]
