"""Chunks made in one thread while the chunk before is looked at in another."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor


def ahead(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same chunks in the same order; none may be empty.

    Unpacking and counting checksums let go of Python's lock, so they cost next to no time here.
    """
    source = iter(chunks)
    worker = ThreadPoolExecutor(max_workers=1)
    try:
        coming = worker.submit(next, source, b"")
        while chunk := coming.result():
            coming = worker.submit(next, source, b"")
            yield chunk
    finally:
        # who stops half way may be the worker itself, when it is what collects this generator
        worker.shutdown(wait=False)
