"""Deliveries really removed: their figures, their originals and every word about them. What stays
is that there was a delivery, of whom, when, and when and why it was removed."""

from datetime import UTC, datetime
from typing import Literal

import pandas as pd

from data import erasing, store, totals
from data.errors import UserError
from data.sheets import DECLARED
from pipelines import archive
from pipelines.leaving.counted import Counted, counted_in
from pipelines.write import log

Reason = Literal["left", "term"]

_ROWS = ("delivery_notice", *DECLARED, *(f"{kind}_totals" for kind in totals.KINDS))
_ALL_OF_IT = ("delivery_part", "layout_told", "forecast")  # of a partner that leaves
_REMOVED = "delivery_id IN (SELECT delivery_id FROM lake.removal)"


class DeliveredMeanwhile(UserError):
    """The partner delivered something since its figures were handed over."""


def remove(partner: str, handed: tuple[str, ...], *, who: str, why: str) -> Counted:
    """Remove all there is of a partner, in one publish, and then its originals and every trace.

    `handed` are the deliveries that were handed over. Killed half way, the same again finishes
    it. Raises DeliveredMeanwhile, and then changes nothing.
    """
    done = store.again_if_raced(lambda: _remove(partner, handed, who, why))
    sweep()
    return done


def sweep() -> int:
    """Take away the originals of what was removed and every earlier state of the warehouse.

    Returns how many originals were still there.
    """
    originals = archive.clear()
    erasing.expunge()
    return originals


def _remove(partner: str, handed: tuple[str, ...], who: str, why: str) -> Counted:
    with store.publishing(who, f"leave {partner}") as con:
        archive.settle(con)
        there = counted_in(con, partner)
        if set(there.deliveries) - set(handed):
            raise DeliveredMeanwhile(partner=partner)
        if not any((there.deliveries, there.rows, there.layouts, there.forecasts)):
            return there
        at = datetime.now(UTC).replace(tzinfo=None)
        for table in _ALL_OF_IT:
            kept = f"SELECT * FROM lake.{table} WHERE partner IS DISTINCT FROM ?"
            erasing.rewrite(con, table, kept, [partner])
        take_out(con, pd.DataFrame({"delivery_id": there.deliveries, "partner": partner}),
                 at, who, "left", why)  # fmt: skip
        log(con, at, who, "leave", partner, why)
    return there


def take_out(
    con: store.Connection, deliveries: pd.DataFrame, at: datetime, who: str, reason: Reason,
    why: str,
) -> None:  # fmt: skip
    """Remove these deliveries (delivery_id, partner), inside a publish; `sweep` comes after it."""
    told = deliveries.assign(known_at=at, who=who, reason=reason, why=why)
    store.append(con, "removal", told)
    for table in _ROWS:
        erasing.rewrite(con, table, f"SELECT * FROM lake.{table} WHERE NOT {_REMOVED}", [])
    _blank(con, "delivery", _REMOVED, ("uploader", "file_name", "sha256", "note"))
    _blank(con, "withdrawal", _REMOVED, ("why",))
    # what was published is called by its file, what was forgotten by the headings of a sheet
    said = "subject IN (SELECT delivery_id FROM lake.removal)"
    forgot = "what = 'forget' AND subject NOT IN (SELECT fingerprint FROM lake.layout_told)"
    _blank(con, "audit", f"{said} OR ({forgot})", ("detail",))


def _blank(con: store.Connection, table: str, where: str, columns: tuple[str, ...]) -> None:
    emptied = ", ".join(f"CASE WHEN {where} THEN '' ELSE {one} END AS {one}" for one in columns)
    erasing.rewrite(con, table, f"SELECT * REPLACE ({emptied}) FROM lake.{table}", [])
