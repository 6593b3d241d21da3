"""Runs snippets and tasks of the bank; takes and gives JSON. Works under any Python from 3.11."""

import contextlib
import io
import json
import sys
import traceback
import types


def run_blocks(blocks_json):
    """Run blocks in one namespace; give each one's exception and output."""
    # Dataclasses and pickle look a class's module up by name.
    module = types.ModuleType("__main__")
    namespace, results = module.__dict__, []
    namespace["__name__"] = "__main__"
    kept = sys.modules.get("__main__")
    sys.modules["__main__"] = module
    for block in json.loads(blocks_json):
        printed, error, detail = io.StringIO(), None, ""
        with contextlib.redirect_stdout(printed):
            try:
                exec(compile(block["source"], "block", "exec"), namespace)
            except BaseException as exception:  # noqa: BLE001  (SystemExit included: it is a result)
                error, detail = type(exception).__name__, str(exception)
        results.append({"error": error, "detail": detail, "printed": printed.getvalue()})
    sys.modules["__main__"] = kept
    return json.dumps(results)


def run_tests(answer_json, tests_json):
    """Run every test function against an answer; give each one's failure, or None."""
    answer = types.ModuleType("answer")
    sys.modules["answer"] = answer
    results = {}
    try:
        exec(compile(json.loads(answer_json), "answer.py", "exec"), answer.__dict__)
        tests = types.ModuleType("tests")
        exec(compile(json.loads(tests_json), "tests.py", "exec"), tests.__dict__)
    except BaseException as exception:  # noqa: BLE001
        return json.dumps({"import": traceback.format_exception_only(exception)[-1].strip()})
    for name, test in list(tests.__dict__.items()):
        if name.startswith("test_") and callable(test):
            with contextlib.redirect_stdout(io.StringIO()):
                try:
                    test()
                    results[name] = None
                except BaseException as exception:  # noqa: BLE001
                    results[name] = traceback.format_exception_only(exception)[-1].strip() or "failed"
    return json.dumps(results)
