"""Read every archived original in again: the facts follow from the files and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from data import store, totals
from data.errors import UserError
from data.sheets import DECLARED
from pipelines import archive
from pipelines.archive import Archived
from pipelines.intake import judge
from pipelines.judged import Judged
from pipelines.write import Delivered, write_figures

_FROM_FILES = ("delivery_part", *DECLARED, *(f"{kind}_totals" for kind in totals.KINDS))


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
    the same; what was noticed when they came in stays too. What is published meanwhile is left
    alone. Raises CannotRebuild, and then changes nothing.
    """
    with store.publishing("rebuild", "settle") as con:
        archive.settle(con)
        known = set(archive.wanted(con))
    again = list(_judged(known))
    lost = known - {delivery.delivery_id for delivery, _ in again}
    if lost:
        raise CannotRebuild(delivery=", ".join(sorted(lost)))
    return store.again_if_raced(lambda: _replace(again))


def _judged(known: set[str]) -> Iterator[tuple[Archived, Judged]]:
    """Every published original, read in as it was then."""
    for delivery, content in archive.originals():
        if delivery.delivery_id in known:
            yield delivery, _read_in(delivery, content)


def _read_in(delivery: Archived, content: bytes) -> Judged:
    if sha256(content).hexdigest() != delivery.sha256:
        raise CannotRebuild(delivery=delivery.delivery_id)
    try:
        judged = judge(content, delivery.file_name, delivery.partner, now=delivery.moment,
                       mapping=delivery.mapping, recall=False)  # fmt: skip
    except UserError as error:  # it could be read when it came in
        raise CannotRebuild(delivery=delivery.delivery_id) from error
    if not judged.accepted:
        raise CannotRebuild(delivery=delivery.delivery_id)
    return judged


def _replace(again: list[tuple[Archived, Judged]]) -> Rebuilt:
    replaced = [delivery.delivery_id for delivery, _ in again]
    ours = "list_contains(?::VARCHAR[], delivery_id)"
    with store.publishing("rebuild", "rebuild") as con:
        for table in _FROM_FILES:
            con.execute(f"DELETE FROM lake.{table} WHERE {ours}", [replaced])
        deliveries = [
            Delivered(judged, one.delivery_id, one.uploader, one.note, one.moment)
            for one, judged in again
        ]
        rows = write_figures(con, deliveries) if again else {}
    return Rebuilt(len(again), sum(rows.values()))
