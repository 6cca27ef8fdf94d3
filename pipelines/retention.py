"""What the programme keeps no longer is really removed: withdrawn deliveries and old drafts.

A delivery that was replaced stays: it is what was known at an earlier moment, and what holds again
when its successor is withdrawn.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pandas as pd

from data import store, trail
from data.programmes.keeping import Keeping, keeping
from data.settings import settings
from pipelines.leaving.removing import sweep, take_out
from pipelines.records import drafts
from pipelines.write import log

_WHO = "maintain"
_AGAIN = timedelta(days=2)  # so long after a removal the next maintain sweeps too: it may be killed


@dataclass(frozen=True)
class Let:
    """How many withdrawn deliveries, drafts and files of the trail were removed, and by which
    terms."""

    withdrawn: int
    drafts: int
    trail: int
    terms: Keeping


def retention() -> Let:
    """Remove what is kept longer than the programme says. Killed half way, the next run finishes.

    Raises StillRead and BrokenProgramme.
    """
    terms = keeping(settings().programme)
    months = terms.withdrawn_months
    gone = store.again_if_raced(lambda: _withdrawn(months)) if months else 0
    if gone or _lately():
        sweep()
    first = pd.Timestamp.now("UTC") - pd.DateOffset(months=terms.trail_months)
    return Let(gone, drafts.let_go(), trail.let_go(first.date()), terms)


def _withdrawn(months: int) -> int:
    with store.publishing(_WHO, "retention") as con:
        at = datetime.now(UTC).replace(tzinfo=None)
        old = con.execute(
            "SELECT delivery_id, partner FROM delivery_known"
            " WHERE removed_at IS NULL AND withdrawn_at < ?::TIMESTAMP - to_months(?)",
            [at, months],
        ).fetchall()
        if old:
            rows = pd.DataFrame(old, columns=["delivery_id", "partner"])
            take_out(con, rows, at, _WHO, "term", "")
            for delivery_id, _ in old:
                log(con, at, _WHO, "term", delivery_id, "")
    return len(old)


def _lately() -> bool:
    since = datetime.now(UTC).replace(tzinfo=None) - _AGAIN
    with store.reading() as con:
        asked = "SELECT 1 FROM lake.removal WHERE known_at > ? LIMIT 1"
        return con.execute(asked, [since]).fetchone() is not None
