"""The command line `python -m pipelines check … --json`, run in this process on one file."""

import contextlib
import io
import json
import os
import runpy
import sys
import tempfile
import warnings
from pathlib import Path


@contextlib.contextmanager
def warehouse():
    """A warehouse of its own in a temporary folder; nothing a check does is kept."""
    from data import store

    with tempfile.TemporaryDirectory(prefix="layouts-") as folder:
        store.close()  # what another address opened
        names = {
            "PROGRAMME": "voorbeeld",
            "WAREHOUSE_CATALOG": f"sqlite:{folder}/catalog.sqlite",
            "WAREHOUSE_DATA": f"{folder}/lake",
            "WAREHOUSE_ARCHIVE": f"{folder}/archive",
        }
        before = {name: os.environ.get(name) for name in names}
        os.environ.update(names)
        try:
            yield Path(folder)
        finally:
            store.close()
            for name, value in before.items():
                os.environ.pop(name, None)
                os.environ.update({name: value} if value is not None else {})


@contextlib.contextmanager
def _silence(out: io.StringIO):
    """What is printed goes to `out`; runpy may find the command line imported before."""
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(action="ignore", category=RuntimeWarning),
    ):
        yield


def check(path: Path, partner: str, verb: str = "check") -> dict:
    """The answer about one file; `status` is "crashed" when there is none."""
    out, trouble = io.StringIO(), ""
    before = sys.argv
    sys.argv = ["pipelines", verb, str(path), "--partner", partner, "--json"]
    try:
        with _silence(out):
            runpy.run_module("pipelines", run_name="__main__", alter_sys=False)
    except SystemExit:
        pass
    except Exception as problem:  # noqa: BLE001 - a crash is an outcome to report, not to hide
        trouble = f"{type(problem).__name__}: {problem}"
    finally:
        sys.argv = before
    try:
        return json.loads(out.getvalue())
    except json.JSONDecodeError:
        return {"status": "crashed", "rows": [], "issues": [], "trouble": trouble or out.getvalue()}
