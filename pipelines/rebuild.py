"""Read every archived original in again, so that the facts follow from the files and nothing else."""

from dataclasses import dataclass

from data import store
from data.errors import UserError
from data.sheets import SHEETS
from pipelines import archive
from pipelines.intake import judge
from pipelines.judged import Judged
from pipelines.write import write

_FROM_FILES = ("delivery_part", "delivery_notice", *SHEETS)


class CannotRebuild(UserError):
    """An archived original is missing, or is not accepted any more."""


@dataclass(frozen=True)
class Rebuilt:
    """How many deliveries were read in again, and how many rows that gave."""

    deliveries: int
    rows: int


def rebuild() -> Rebuilt:
    """Replace all facts by what the archived originals say, in one transaction.

    Deliveries keep their id and the moment they became known, so every "zoals bekend op" stays
    the same. Raises CannotRebuild, and then changes nothing.
    """
    with store.reading() as con:
        known = {row[0] for row in con.execute("SELECT delivery_id FROM lake.delivery").fetchall()}
    archive.settle(known)
    found = list(archive.originals())
    lost = known - {delivery.delivery_id for delivery, _ in found}
    if lost:
        raise CannotRebuild(delivery=", ".join(sorted(lost)))
    again: list[tuple[archive.Archived, Judged]] = []
    for delivery, content in found:
        if delivery.delivery_id in known:
            judged = judge(content, delivery.file_name, delivery.partner, now=delivery.moment,
                           mapping=delivery.mapping)  # fmt: skip
            if not judged.accepted:
                raise CannotRebuild(delivery=delivery.delivery_id)
            again.append((delivery, judged))
    with store.publishing("rebuild", "rebuild") as con:
        for table in _FROM_FILES:
            con.execute(f"DELETE FROM lake.{table}")
        rows = sum(write(con, judged, one.delivery_id, one.moment) for one, judged in again)
    return Rebuilt(len(again), rows)
