# host: needs pytest, requests
import functools
import io
import os
import socket
import sys
import tempfile
import types
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import answer
import pytest

SOURCE = '''
from math import ceil
from requests import Timeout, get

class PriceUnknown(Exception):
    pass

def quote(kilos, country):
    if kilos <= 0:
        raise ValueError(f"kilos must be positive: {kilos}")
    try:
        reply = get("https://rates.example/v1/rates",
                    params={"country": country}, timeout=5)
    except Timeout as error:
        raise PriceUnknown("no answer") from error
    if reply.status_code == 404:
        raise PriceUnknown(country)
    reply.raise_for_status()
    return ceil(kilos) * reply.json()["cents_per_kilo"]
'''


def variant(old="", new=""):
    """The module `freight`, with one piece of its source replaced."""
    assert old in SOURCE
    module = types.ModuleType("freight")
    exec(SOURCE.replace(old, new) if old else SOURCE, module.__dict__)
    return module


sys.dont_write_bytecode = True
assert answer.__name__ == "answer"


class Notes:
    """A pytest plug-in: gives `freight`, counts tests and own fixtures."""

    def __init__(self, module):
        self.module = module
        self.passed = self.failed = 0
        self.fixtures = set()

    @pytest.fixture
    def freight(self):
        return self.module

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed += 1
        elif report.when == "call" and report.passed:
            self.passed += 1

    def pytest_collectreport(self, report):
        if report.failed:
            self.failed += 1

    def pytest_fixture_setup(self, fixturedef, request):
        if getattr(fixturedef.func, "__module__", "") == "answer":
            self.fixtures.add(fixturedef.argname)


@functools.cache
def run(old="", new=""):
    """Run the answer's tests against a variant of `freight`."""
    module, calls = variant(old, new), []
    notes = Notes(module)
    before = dict(vars(module))

    def no_network(*args, **kwargs):
        calls.append(args)
        raise OSError("no network in tests")

    with (
        tempfile.TemporaryDirectory() as folder,
        patch.dict(os.environ, {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}),
        patch.object(socket, "getaddrinfo", no_network),
        patch.object(socket, "create_connection", no_network),
        redirect_stdout(io.StringIO()),
        redirect_stderr(io.StringIO()),
    ):
        path = Path(folder, "test_freight.py")
        path.write_text("from answer import *\n")
        sys.modules.pop(path.stem, None)
        options = ["-p", "no:cacheprovider", "-c", os.devnull]
        pytest.main(
            [str(path), *options, f"--rootdir={folder}"], plugins=[notes]
        )
    notes.network = bool(calls)
    notes.clean = dict(vars(module)) == before
    return notes


def noticed(old, new):
    """Say whether at least one test fails on this fault."""
    return run(old, new).failed > 0


def test_passes_on_the_real_code():
    """There are at least five tests, and the real code passes them."""
    notes = run()
    assert notes.failed == 0
    assert notes.passed >= 5


def test_passes_after_a_refactoring():
    """Code that does the same in another way passes too."""
    notes = run("ceil(kilos) *", "int(-(-kilos // 1)) *")
    assert notes.failed == 0
    assert notes.passed >= 5


def test_uses_a_fixture():
    """At least one fixture of the answer's own is used."""
    assert run().fixtures


def test_touches_no_network():
    """No test tries to reach a server."""
    assert not run().network


def test_leaves_nothing_patched():
    """Afterwards the module is as it was."""
    assert run().clean


def test_notices_rounding_down():
    """Some test fails when begun kilos are free."""
    assert noticed("ceil(kilos)", "max(1, int(kilos))")


def test_notices_rounding_to_the_nearest():
    """Some test fails when 1.01 kilos cost as much as one."""
    assert noticed("ceil(kilos)", "max(1, int(kilos + 0.5))")


def test_notices_a_missing_timeout():
    """Some test fails when the call may wait for ever."""
    assert noticed(", timeout=5", "")


def test_notices_a_lost_country():
    """Some test fails when the country isn't sent."""
    assert noticed('{"country": country}', "{}")


def test_notices_an_untranslated_timeout():
    """Some test fails when the timeout of requests leaks out."""
    assert noticed("except Timeout", "except ZeroDivisionError")


def test_notices_an_untranslated_404():
    """Some test fails when an unknown country is an HTTPError."""
    assert noticed("== 404", "== 999")


def test_notices_ignored_server_errors():
    """Some test fails when a reply of 500 counts as a price."""
    assert noticed("reply.raise_for_status()", "pass")


def test_notices_a_weight_of_zero():
    """Some test fails when nothing can be sent for nothing."""
    assert noticed("kilos <= 0", "kilos < 0")
