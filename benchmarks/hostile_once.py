"""`python -m benchmarks.hostile_once FILE OUT`: judge one file while somebody else asks.

What came of it goes to OUT as JSON; the warehouse is the one that the environment names.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from threading import Thread

from data.disclosure import Scope
from data.errors import UserError
from insights import ask as door
from insights import figures
from insights.memory import Memory
from pipelines.intake import judge

PARTNER = "partner-001"
_EVERY = 0.05  # seconds: a visitor who asks twenty times a second
_LEAST = 20  # answers, or the median says nothing
_PATIENCE = 60  # seconds: who delivers a file waits no longer


def main(file: Path, out: Path) -> None:
    """Ask in quiet, then while the file is judged, again and again until enough was asked."""
    content = file.read_bytes()
    quiet = _answers(_count(_LEAST))
    verdicts: list[tuple[str, float, float]] = []
    ended: list[bool] = []
    start = time.perf_counter()

    def deliver() -> None:
        try:
            while not verdicts or time.perf_counter() - start < _LEAST * _EVERY:
                verdicts.append(_judged(content, file.name))
        finally:
            ended.append(True)

    Thread(target=deliver, daemon=True).start()
    meanwhile = _answers(lambda: not ended and time.perf_counter() - start < _PATIENCE)
    waited = time.perf_counter() - start
    said, seconds, processor = verdicts[0] if verdicts else ("no verdict", waited, None)
    told = {"verdict": said, "seconds": seconds, "processor": processor, "longest": max(meanwhile)}
    told |= {"median": median(meanwhile), "quiet": median(quiet), "answers": len(meanwhile)}
    out.write_text(json.dumps(told), "utf-8")
    os._exit(0)  # a thread that is still at it would keep the process


def _judged(content: bytes, name: str) -> tuple[str, float, float]:
    """What is said of it, and the seconds it took: of a clock, and of this thread's processor."""
    wall, processor = time.perf_counter(), time.thread_time()
    try:
        found = judge(content, name, PARTNER)
        why = next((one.kind for one in found.problems if one.blocks), "")
        said = " ".join(filter(None, (found.status, why)))
    except UserError as error:
        said = type(error).__name__
    return said, time.perf_counter() - wall, time.thread_time() - processor


def _answers(go_on: Callable[[], bool]) -> list[float]:
    """How long each answer took, in seconds; nothing is remembered between two questions."""
    spent = []
    while go_on() or not spent:
        start = time.perf_counter()
        door.ask(figures.delivered(), at=door.now(), scope=Scope("lid"))
        door.MEMORY = Memory()
        spent.append(time.perf_counter() - start)
        time.sleep(max(_EVERY - spent[-1], 0.005))
    return spent


def _count(times: int) -> Callable[[], bool]:
    left = iter(range(times))
    return lambda: next(left, None) is not None


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
