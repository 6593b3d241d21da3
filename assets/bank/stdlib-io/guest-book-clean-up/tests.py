import builtins
import tempfile
from pathlib import Path
from unittest import TestCase, mock

from answer import clean

raises = TestCase().assertRaises
real_open = builtins.open


def run(content, old=None):
    """Clean a book of these bytes; return the count and the target's bytes."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        source, target = Path(folder, "book.txt"), Path(folder, "clean.txt")
        source.write_bytes(content)
        if old is not None:
            target.write_bytes(old)
        count = clean(source, target)
        return count, target.read_bytes()


def test_empty_book():
    """An empty book gives an empty target."""
    assert run(b"") == (0, b"")


def test_single_line():
    """A single line gets a line end even if it had none."""
    assert run(b"  Lovely! ") == (1, b"Lovely!\n")


def test_blank_lines():
    """Empty lines and lines of white space are left out."""
    assert run(b"\n a\n \t\n\nb \n\n") == (2, b"a\nb\n")


def test_line_ends():
    """Windows line ends become one line feed."""
    assert run(b"a\r\nb\r\n") == (2, b"a\nb\n")


def test_other_alphabets():
    """Text is UTF-8 on both sides, whatever the locale says."""
    content = "Zoë\n日本\n🙂\n".encode()

    def ascii_by_default(file, mode="r", *args, **kwargs):
        if "b" not in mode and not args and "encoding" not in kwargs:
            kwargs["encoding"] = "ascii"
        return real_open(file, mode, *args, **kwargs)

    with tempfile.TemporaryDirectory(dir=".") as folder:
        source, target = Path(folder, "book.txt"), Path(folder, "clean.txt")
        source.write_bytes(content)
        with mock.patch("builtins.open", ascii_by_default):
            assert clean(str(source), str(target)) == 3
        assert target.read_bytes() == content


def test_byte_order_mark():
    """A mark at the very start does not reach the target."""
    assert run(b"\xef\xbb\xbfa\nb\n") == (2, b"a\nb\n")


def test_target_is_replaced():
    """An older and longer target is replaced."""
    assert run(b"new\n", old=b"old\n" * 9) == (1, b"new\n")


def test_missing_source():
    """A missing source raises, and the target stays untouched."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        target = Path(folder, "clean.txt")
        with raises(FileNotFoundError):
            clean(Path(folder, "nothing.txt"), target)
        assert not target.exists()
        target.write_bytes(b"yesterday\n")
        with raises(FileNotFoundError):
            clean(Path(folder, "nothing.txt"), target)
        assert target.read_bytes() == b"yesterday\n"


def test_closed_after_an_error():
    """Broken bytes raise UnicodeDecodeError, and all files are closed."""
    opened = []

    def watched(*args, **kwargs):
        opened.append(real_open(*args, **kwargs))
        return opened[-1]

    with tempfile.TemporaryDirectory(dir=".") as folder:
        source = Path(folder, "book.txt")
        source.write_bytes(b"fine\n" * 5_000 + b"broken \xff\n")
        with mock.patch("builtins.open", watched), raises(UnicodeDecodeError):
            clean(str(source), str(Path(folder, "clean.txt")))
    assert all(file.closed for file in opened)


def test_long_book():
    """A hundred thousand lines are no trouble."""
    count, content = run(b" a line \n" * 100_000)
    assert count == 100_000
    assert len(content) == 700_000
