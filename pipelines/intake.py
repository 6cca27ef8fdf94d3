"""From a partner's file to published figures: judge, publish, undo. A file goes in whole or not."""

from datetime import UTC, datetime

from data import programmes, store
from data.errors import UnknownPartner
from data.reference import normalise
from data.settings import settings
from pipelines.check import Window, check
from pipelines.compare import Change, compare, held_now
from pipelines.found import found_in
from pipelines.harmonise import harmonise
from pipelines.judged import Judged, Status
from pipelines.plausibility import plausibility
from pipelines.privacy import personal_data
from pipelines.problems import limited
from pipelines.publish import Sending, publish, publish_together, undo
from pipelines.read import read
from pipelines.recognise import Mapping

__all__ = ["Sending", "judge", "partner_names", "publish", "publish_together", "undo"]


def judge(
    content: bytes, name: str, partner: str, *, now: datetime | None = None,
    mapping: Mapping | None = None,
) -> Judged:  # fmt: skip
    """Read, recognise, harmonise, check and compare one file of one partner.

    `now` (UTC) decides which months can have ended. Raises UserError for a file that cannot be
    read at all, or a partner that the programme does not have.
    """
    programme = programmes.programme(settings().programme)
    aliases = partner_names(programme)
    slug = aliases.get(normalise(partner))
    if slug is None:
        raise UnknownPartner(partner=partner, known=", ".join(sorted(set(aliases.values()))))
    workbook = read(content, name)
    found = personal_data(workbook)
    if found:
        return Judged(name, slug, workbook.sha256, "refused", problems=found)
    moment = now or datetime.now(UTC).replace(tzinfo=None)
    window = Window(programme.first_period, moment.date().replace(day=1))
    found = found_in(
        workbook, mapping or {}, lambda table: check(harmonise(table, slug, aliases), window)
    )
    tables, problems, unclear = found.tables, found.problems, found.unclear
    status: Status = "needs_mapping" if unclear else "accepted"
    if any(problem.blocks for problem in problems):
        status = "needs_mapping" if unclear else "refused"
    changes: list[Change] = []
    seen = None
    if status == "accepted":
        with store.reading() as con:
            seen = store.seen(con)
            held = held_now(con, slug)
            changes = compare(con, tables, held)
            problems = [*problems, *plausibility(con, tables, held)]
    return Judged(name, slug, workbook.sha256, status, tables, limited(problems), changes,
                  mapping or {}, content, seen)  # fmt: skip


def partner_names(programme: programmes.Programme) -> dict[str, str]:
    """Every way to write a partner's name, normalised, with its slug."""
    names = {}
    for one in programme.partners.itertuples():
        aliases = str(one.aliases or "").split("|")
        for name in (one.partner, one.name, *aliases):
            if name:
                names[normalise(str(name))] = str(one.partner)
    return names
