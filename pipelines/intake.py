"""From a partner's file to published figures: judge, publish, undo. A file goes in whole or not."""

from datetime import UTC, datetime

from data import programmes, store
from data.errors import UnknownPartner
from data.reference import normalise
from data.settings import settings
from pipelines.check import Window, check
from pipelines.compare import Change, compare, held_now
from pipelines.harmonise import Harmonised, harmonise
from pipelines.judged import Judged, Status
from pipelines.plausibility import plausibility
from pipelines.privacy import personal_data
from pipelines.problems import Problem, limited
from pipelines.publish import Sending, publish, publish_together, undo
from pipelines.read import read
from pipelines.recognise import Mapping, recognise
from pipelines.workbook import Workbook

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
    tables, problems, unclear = _tables(workbook, slug, aliases, window, mapping or {})
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


def _tables(
    workbook: Workbook, partner: str, aliases: dict[str, str], window: Window, mapping: Mapping
) -> tuple[list[Harmonised], list[Problem], bool]:
    recognised = recognise(workbook, mapping)
    found = [check(harmonise(table, partner, aliases), window) for table in recognised.tables]
    # a sheet of the template that was left empty says nothing, unless all of them were
    tables = [table for table in found if len(table.frame)] or found
    problems = [*recognised.problems, *(p for table in tables for p in table.problems)]
    problems += _said_twice(tables)
    return tables, problems, recognised.needs_mapping


def _said_twice(tables: list[Harmonised]) -> list[Problem]:
    """Two sheets of one file about the same kind and month: which one counts is not ours to say."""
    seen: dict[tuple[str, object], str] = {}
    problems = []
    for table in tables:
        for period in sorted(table.frame["period"].dropna().unique()):
            earlier = seen.setdefault((table.sheet.name, period), table.table.raw.name)
            if earlier != table.table.raw.name:
                problems.append(
                    Problem("E15", "said_twice", "block", table.table.raw.name, found=earlier,
                            expected=table.sheet.title)
                )  # fmt: skip
                break
    return problems


def partner_names(programme: programmes.Programme) -> dict[str, str]:
    """Every way to write a partner's name, normalised, with its slug."""
    names = {}
    for one in programme.partners.itertuples():
        aliases = str(one.aliases or "").split("|")
        for name in (one.partner, one.name, *aliases):
            if name:
                names[normalise(str(name))] = str(one.partner)
    return names
