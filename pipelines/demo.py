"""Load the demo region beside the app, once, and say how far it is."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Lock, Thread

from filelock import FileLock, Timeout

from data import programmes
from data.errors import UserError
from data.settings import settings
from pipelines import demo_calendar
from pipelines.demo_deliveries import DemoDelivery
from pipelines.demo_load import load, there
from texts import text

__all__ = ["DemoDelivery", "Progress", "deliveries", "load", "load_in_background", "progress"]

log = logging.getLogger(__name__)
_LOOK_AGAIN = 1.0  # seconds between two looks at a load that another process does


@dataclass(frozen=True)
class Progress:
    """How far the first load is. `failed` says what stopped it, in words, and is empty if nothing
    did; `label` is the file under way."""

    done: int = 0
    total: int = 0
    label: str = ""
    running: bool = False
    failed: str = ""


_STATE = {"progress": Progress()}
_STARTING = Lock()


def deliveries() -> Iterator[DemoDelivery]:
    """Every delivery of the demo in order of `known_at`."""
    yield from demo_calendar.planned()


def load_in_background() -> None:
    """Start the load once, beside the app, when this is a demo that is not complete yet."""
    if not programmes.programme(settings().programme).demo:
        return
    with _STARTING:
        if _STATE["progress"].running:
            return
        _say(Progress(total=len(demo_calendar.planned()), running=True))
    Thread(target=_load_and_say, name="demo", daemon=True).start()


def progress() -> Progress:
    """How far the load in this process is, its own or the one it waits for."""
    return _STATE["progress"]


def _load_and_say() -> None:
    try:
        with _turn():
            load(lambda done, total, label: _say(Progress(done, total, label, running=True)))
    except UserError as error:
        _say(replace(progress(), running=False, failed=_sentence(error)))
    except Exception as error:  # whatever it is, the first page must be able to say it
        log.exception("the demo region could not be loaded")
        _say(replace(progress(), running=False, failed=f"{type(error).__name__}: {error}"))
    else:
        _say(replace(progress(), done=progress().total, label="", running=False))


def _turn() -> FileLock:
    """The lock that one process at a time loads under; meanwhile says how far the other is."""
    file = settings().lock.with_name("demo.lock")
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file)
    while True:
        try:
            return lock.acquire(timeout=_LOOK_AGAIN).lock
        except Timeout:
            published, _ = there()
            _say(replace(progress(), done=len(published), label=text("demo.waiting")))


def _sentence(error: UserError) -> str:
    return text(f"errors.{type(error).__name__}", **error.facts)


def _say(now: Progress) -> None:
    _STATE["progress"] = now
