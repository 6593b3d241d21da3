import tempfile
from pathlib import Path
from unittest import TestCase

from answer import holdings

raises = TestCase().assertRaises


def tree(files, top="tree"):
    """Make a fresh folder with files of these names and sizes."""
    root = Path(tempfile.mkdtemp(prefix="x", dir="."), top)
    root.mkdir(parents=True)
    for name, size in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
    return root


def test_empty_folder():
    """An empty folder holds nothing."""
    assert holdings(tree({})) == {}


def test_single_file():
    """One file counts once, with its bytes."""
    assert holdings(tree({"a.wav": 7})) == {".wav": (1, 7)}


def test_whole_tree():
    """Files at every depth are added up."""
    root = tree({"a.wav": 1, "x/b.wav": 2, "x/y/z/c.wav": 4, "x/d.txt": 3})
    assert holdings(root) == {".wav": (3, 7), ".txt": (1, 3)}


def test_suffixes():
    """The last suffix counts, in lower case, and may be missing."""
    root = tree({"a.WAV": 1, "b.wav": 1, "c.tar.gz": 5, "README": 4})
    assert holdings(root) == {".gz": (1, 5), "": (1, 4), ".wav": (2, 2)}


def test_most_bytes_first():
    """The order is by bytes, then by suffix."""
    root = tree({"a.c": 5, "b.b": 9, "c.a": 5, "d.d": 0})
    assert list(holdings(root)) == [".b", ".a", ".c", ".d"]


def test_hidden_names():
    """Hidden files and all below hidden folders are left out."""
    root = tree({".x.wav": 1, ".git/a.wav": 2, "s/.t/u/b.wav": 4, "s/c.wav": 8})
    assert holdings(root) == {".wav": (1, 8)}


def test_hidden_above_the_root():
    """A hidden folder above the root hides nothing."""
    root = tree({"a.wav": 3}, top=".pool/.deep/archive")
    assert holdings(root) == {".wav": (1, 3)}


def test_folders_are_no_files():
    """A folder whose name has a suffix isn't counted."""
    root = tree({"mix.wav/a.txt": 2})
    assert holdings(root) == {".txt": (1, 2)}


def test_root_as_text():
    """The root may be a text."""
    assert holdings(str(tree({"a.wav": 7}))) == {".wav": (1, 7)}


def test_no_directory():
    """A missing root, or a file as root, raises NotADirectoryError."""
    root = tree({"a.wav": 1})
    for wrong in (root / "missing", root / "a.wav", str(root / "no/where")):
        with raises(NotADirectoryError):
            holdings(wrong)


def test_many_files():
    """Some hundred files are no trouble."""
    root = tree({f"d{n % 20}/{n}.wav": 1 for n in range(300)})
    assert holdings(root) == {".wav": (300, 300)}
