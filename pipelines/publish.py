"""Make a judged file count, or make a delivery not count any more. One transaction each."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pandas as pd

from data import store
from data.errors import UnknownDelivery, UserError
from pipelines import archive
from pipelines.compare import compare, held_now
from pipelines.judged import Judged
from pipelines.write import Delivered, definitions, log, write


@dataclass(frozen=True)
class Sending:
    """An accepted file on its way in, by whom; `known_at` None is now."""

    judged: Judged
    uploader: str
    note: str = ""
    known_at: datetime | None = None
    delivery_id: str = field(default_factory=lambda: str(uuid4()))


@dataclass(frozen=True)
class Published:
    """What a publish did: `delivery_id` is None when nothing changed and nothing was stored."""

    delivery_id: str | None
    rows: int


def publish(
    judged: Judged, *, uploader: str, note: str = "", known_at: datetime | None = None,
) -> Published:  # fmt: skip
    """Store an accepted file; from then on it holds for its partner, kinds and months.

    The same file published twice, by a double click or from two tabs, is stored once.
    """
    return publish_together([Sending(judged, uploader, note, known_at)])[0]


def publish_together(sendings: list[Sending]) -> list[Published]:
    """Store accepted files of as many partners in one transaction: all of them count, or none."""
    partners = [one.judged.partner for one in sendings]
    assert len(set(partners)) == len(partners), "what holds for a partner follows file by file"
    for one in sendings:
        assert one.judged.accepted, f"cannot publish a file that is {one.judged.status}"
    try:
        done = store.again_if_raced(lambda: _publish(sendings))
    except Exception:
        for one in sendings:
            _forget(one.delivery_id)
        raise
    for one in done:
        if one.delivery_id:
            archive.confirm(one.delivery_id)
    return done


def _publish(sendings: list[Sending]) -> list[Published]:
    names = ", ".join(one.delivery_id for one in sendings)
    with store.publishing(sendings[0].uploader, f"publish {names}") as con:
        archive.settle(con)
        new = [one for one in sendings if not _holds_already(con, one)]
        if not new:
            return [Published(None, 0)] * len(sendings)
        deliveries = _moments(con, new)
        for one in deliveries:
            archive.keep(one.archived, one.judged.content)
        rows = write(con, deliveries)
        definitions(con, deliveries[0].known_at)
    return [
        Published(one.delivery_id, rows[one.delivery_id]) if one in new else Published(None, 0)
        for one in sendings
    ]


def _forget(identifier: str) -> None:
    """Settle the original of a publish that failed, if the warehouse can still be asked whether it
    did; else the next publish does."""
    with suppress(UserError), store.reading() as con:
        archive.settle(con, only=identifier)


def _holds_already(con: store.Connection, one: Sending) -> bool:
    """Whether this would change no figure, or this id was used.

    Asked of what holds at this moment, not when the file was judged: since then the same file may
    have come in by another tab, or what it did not differ from may be withdrawn. When nothing at
    all was published since, what was found then still holds.
    """
    used = "SELECT 1 FROM lake.delivery WHERE delivery_id = ?"
    if con.execute(used, [one.delivery_id]).fetchone():
        return True
    if one.judged.seen == store.seen(con):
        return one.judged.unchanged
    changes = compare(con, one.judged.tables, held_now(con, one.judged.partner))
    return not any(change.differs for change in changes)


def undo(delivery_id: str, *, who: str, why: str, known_at: datetime | None = None) -> None:
    """Withdraw a delivery: what held before it holds again. Raises UnknownDelivery."""
    store.again_if_raced(lambda: _undo(delivery_id, who, why, known_at))


def _undo(delivery_id: str, who: str, why: str, known_at: datetime | None) -> None:
    with store.publishing(who, f"undo {delivery_id}") as con:
        holds = con.execute(
            "SELECT count(*) FROM delivery_known WHERE delivery_id = ? AND withdrawn_at IS NULL"
            " AND removed_at IS NULL",
            [delivery_id],
        ).fetchone()
        if not holds or not holds[0]:
            raise UnknownDelivery(delivery=delivery_id)
        moment = _moment(con, known_at)
        withdrawn = {"delivery_id": delivery_id, "known_at": moment, "who": who, "why": why}
        store.append(con, "withdrawal", pd.DataFrame([withdrawn]))
        log(con, moment, who, "undo", delivery_id, why)


def _moments(con: store.Connection, new: list[Sending]) -> list[Delivered]:
    """Each at its moment; those without one now, one after the other."""
    now = _moment(con, new[0].known_at)
    return [
        Delivered(one.judged, one.delivery_id, one.uploader, one.note,
                  one.known_at or now + i * timedelta(microseconds=1))
        for i, one in enumerate(new)
    ]  # fmt: skip


def _moment(con: store.Connection, known_at: datetime | None) -> datetime:
    """Now, but never the same as or before what was published last: order must be certain."""
    if known_at:
        return known_at
    last = con.execute(
        """
        SELECT max(known_at) FROM (
            SELECT known_at FROM lake.delivery UNION ALL SELECT known_at FROM lake.withdrawal
        )
        """
    ).fetchone()
    now = datetime.now(UTC).replace(tzinfo=None)
    return max(now, last[0] + timedelta(microseconds=1)) if last and last[0] else now
