"""Reads one file in a process of its own, which may break without breaking anything else.

`python -m pipelines.reading.child` takes a file (its kind, bytes and name) and what it may cost as
a pickle on its input and puts what came of it on its output. It imports what that kind needs.
"""

import gc
import importlib
import os
import pickle
import resource
import sys
import traceback
from collections.abc import Callable

from data.errors import UserError
from pipelines.reading.parcel import READERS, TOO_HEAVY, How, send
from pipelines.workbook import RawSheet

Reader = Callable[[bytes, str], tuple[RawSheet, ...]]


def main() -> None:
    """Read what is on the input, within the limits, and put the outcome on the output."""
    file, memory, seconds = pickle.load(sys.stdin.buffer)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as output:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing else comes between
        gc.disable()  # millions of cells and no garbage among them
        try:
            send(output, *_outcome(_reader(file[0], memory, seconds), *file[1:]))
        except MemoryError:
            os._exit(TOO_HEAVY)


def _reader(kind: str, memory: int, seconds: int) -> Reader:
    """What reads that kind. From here on no more `memory` (bytes) and `seconds` can be taken."""
    module, function = READERS[kind]
    read = getattr(importlib.import_module(module), function)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no image of the memory on disk
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    return read


def _outcome(read: Reader, content: bytes, name: str) -> tuple[How, object]:
    try:
        return "read", read(content, name)
    except UserError as error:
        return "refused", (type(error).__name__, error.facts)
    except MemoryError:
        raise
    except Exception as bug:
        # where, but not what it said: that may hold what stands in the file
        frames = "".join(traceback.format_tb(bug.__traceback__))
        return "bug", f"{type(bug).__name__} while reading\n{frames}"


if __name__ == "__main__":
    main()
