"""Read a file in another process: what it costs or breaks there, nobody here notices."""

import os
import pickle
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore

from pipelines import errors
from pipelines.reading.limits import MAX_MEMORY, MAX_SECONDS, MAX_WAIT
from pipelines.reading.parcel import TOO_HEAVY, receive
from pipelines.reading.paused import collector_paused
from pipelines.workbook import RawSheet

_ROOT = Path(__file__).parents[2]
_AT_ONCE = BoundedSemaphore(2)  # so many files may have their memory at the same time
_PASSED_ON = ("PYTHON", "PATH", "LD_", "LANG", "LC_", "COVERAGE")  # and so no secrets


def read_apart(kind: str, content: bytes, name: str) -> tuple[RawSheet, ...]:
    """The sheets of a file of that kind, a key of `parcel.READERS`.

    Raises the UserError that the reader there raised, or TooHeavy if it was stopped for the
    memory or time that it took. What else goes wrong there is a bug: RuntimeError.
    """
    with _AT_ONCE:
        answer = _answer((kind, content, name), name)
    with collector_paused():
        how, what = receive(answer)
    if how == "read" and isinstance(what, tuple):
        return what
    if how == "refused" and isinstance(what, tuple):
        raise getattr(errors, what[0])(**what[1])
    raise RuntimeError(what)


def _answer(file: tuple[str, bytes, str], name: str) -> bytes:
    question = pickle.dumps((file, MAX_MEMORY, MAX_SECONDS), protocol=5)
    passed_on = {key: value for key, value in os.environ.items() if key.startswith(_PASSED_ON)}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pipelines.reading.child"], input=question, cwd=_ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=MAX_WAIT, check=False,
            env=passed_on | {"OPENBLAS_NUM_THREADS": "1"},  # each thread would claim memory
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise errors.TooHeavy(name=name) from late
    if done.returncode < 0 or done.returncode == TOO_HEAVY:
        raise errors.TooHeavy(name=name)  # ended by the system, or by a library without memory
    if done.returncode:
        raise RuntimeError(f"the reader ended with {done.returncode}")
    return done.stdout
