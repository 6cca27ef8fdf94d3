"""Python's garbage collector held back while very many cells are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock, _pausing = Lock(), 0


@contextmanager
def collector_paused() -> Iterator[None]:
    """Millions of new cells and no garbage among them: looking for it costs 5 % and up."""
    global _pausing
    with _lock:
        _pausing += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _pausing -= 1
            if not _pausing:
                gc.enable()
