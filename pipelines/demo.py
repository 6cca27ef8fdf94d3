"""Load the demo region: its deliveries go through the same door as any partner's file."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from threading import Lock, Thread

from filelock import FileLock, Timeout

from data import programmes, store, upkeep
from data.errors import UserError
from data.settings import settings
from pipelines.demo_calendar import partner_name, planned
from pipelines.demo_deliveries import DemoDelivery
from pipelines.intake import judge, publish, undo
from texts import text

__all__ = ["DemoDelivery", "Progress", "deliveries", "load", "load_in_background", "progress"]

Report = Callable[[int, int, str], None]

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
    yield from planned()


def load(report: Report | None = None) -> int:
    """Publish the deliveries that are not there yet; returns how many that were.

    `report` is told how many are done, of how many, and which is next. Raises UserError when the
    warehouse is of another programme.
    """
    told = report or (lambda done, total, label: None)
    wanted = planned()
    published, withdrawn = _there()
    loaded = 0
    for done, delivery in enumerate(wanted):
        if delivery.delivery_id not in published:
            told(done, len(wanted), delivery.name)
            _publish(delivery)
            loaded += 1
        if delivery.withdrawn_at and delivery.delivery_id not in withdrawn:
            undo(
                delivery.delivery_id,
                who=_uploader(delivery),
                why=delivery.why,
                known_at=delivery.withdrawn_at,
            )
    if loaded:
        told(len(wanted), len(wanted), text("demo.tidying"))
        upkeep.maintain()
    return loaded


def load_in_background() -> None:
    """Start the load once, beside the app, when this is a demo that is not complete yet."""
    if not programmes.programme(settings().programme).demo:
        return
    with _STARTING:
        if _STATE["progress"].running:
            return
        _say(Progress(total=len(planned()), running=True))
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
            published, _ = _there()
            _say(replace(progress(), done=len(published), label=text("demo.waiting")))


def _publish(delivery: DemoDelivery) -> None:
    judged = judge(delivery.content, delivery.name, delivery.partner, now=delivery.known_at)
    blocking = [problem.sentence() for problem in judged.problems if problem.blocks]
    assert judged.accepted, f"{delivery.name} of {delivery.partner}: {blocking[:5]}"
    done = publish(
        judged,
        uploader=_uploader(delivery),
        note=delivery.note,
        known_at=delivery.known_at,
        delivery_id=delivery.delivery_id,
    )
    assert done.delivery_id, f"{delivery.name} of {delivery.partner} changes nothing"


def _there() -> tuple[set[str], set[str]]:
    """The ids that are published, and those that are withdrawn."""
    with store.reading() as con:
        published = con.execute("SELECT delivery_id FROM lake.delivery").fetchall()
        withdrawn = con.execute("SELECT delivery_id FROM lake.withdrawal").fetchall()
    return {row[0] for row in published}, {row[0] for row in withdrawn}


def _uploader(delivery: DemoDelivery) -> str:
    return text("demo.uploader", name=partner_name(delivery.partner))


def _sentence(error: UserError) -> str:
    return text(f"errors.{type(error).__name__}", **error.facts)


def _say(now: Progress) -> None:
    _STATE["progress"] = now
