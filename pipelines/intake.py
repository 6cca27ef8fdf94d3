"""From a partner's file to published figures: judge, publish, undo. A file goes in whole or not."""

from collections.abc import Generator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from data import programmes, store
from data.errors import UnknownPartner
from data.reference import normalise
from data.settings import settings
from data.sheets import REGION, delivered_by
from pipelines.check import Window, check
from pipelines.compare import compare, held_now
from pipelines.counting.offers import offer
from pipelines.found import found_in
from pipelines.harmonise import harmonise
from pipelines.judged import Judged, Status
from pipelines.mapping.memory import learned, recalled, remembered
from pipelines.mapping.told import Mapping
from pipelines.plausibility import plausibility
from pipelines.privacy import personal_data
from pipelines.problems import Problem, limited
from pipelines.publish import Sending, publish, publish_together, undo
from pipelines.read import read
from pipelines.workbook import Workbook

__all__ = ["STEPS", "Sending", "judge", "judging", "partner_names", "publish", "publish_together",
           "undo"]  # fmt: skip

Step = Literal["read", "search", "check", "compare"]
STEPS: tuple[Step, ...] = ("read", "search", "check", "compare")


def judge(
    content: bytes, name: str, partner: str, *, now: datetime | None = None,
    mapping: Mapping | None = None, recall: bool = True,
) -> Judged:  # fmt: skip
    """Read, recognise, harmonise, check and compare one file of one partner.

    `now` (UTC) decides which months can have ended. `mapping` is what is said of the file now; what
    the partner said before of sheets with the same headings counts too, if `recall`.
    Raises UserError for a file that cannot be read at all, or a partner that the programme does not
    have.
    """
    steps = judging(content, name, partner, now=now, mapping=mapping, recall=recall)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value


def judging(
    content: bytes, name: str, partner: str, *, now: datetime | None = None,
    mapping: Mapping | None = None, recall: bool = True,
) -> Generator[Step, None, Judged]:  # fmt: skip
    """The same as `judge`, telling each step before it is taken."""
    programme = programmes.programme(settings().programme)
    aliases = partner_names(programme)
    slug = aliases.get(normalise(partner))
    if slug is None:
        raise UnknownPartner(partner=partner, known=", ".join(sorted(set(aliases.values()))))
    yield "read"
    workbook = read(content, name)
    yield "search"
    found = personal_data(workbook)
    if found:
        return Judged(name, slug, workbook.sha256, "refused", problems=found,
                      offer=offer(workbook, found) if slug != REGION else None)  # fmt: skip
    moment = now or datetime.now(UTC).replace(tzinfo=None)
    window = Window(programme.first_period, moment.date().replace(day=1))
    yield "check"
    said, before = _said(workbook, slug, mapping or {}) if recall else (mapping or {}, [])
    found = found_in(workbook, said, lambda table: check(harmonise(table, slug, aliases), window),
                     delivered_by(slug))  # fmt: skip
    problems = [*found.problems, *(Problem("E21", "read_as_told", "info", one) for one in before)]
    status: Status = "accepted"
    if found.unclear or any(problem.blocks for problem in problems):
        status = "needs_mapping" if found.unclear else "refused"
    known = Judged(name, slug, workbook.sha256, status, found.tables, limited(problems), [], said,
                   content, learned=tuple(learned(workbook, said, mapping or {})))  # fmt: skip
    if not known.accepted:
        return known
    yield "compare"
    return _compared(known, problems)


def _compared(judged: Judged, problems: list[Problem]) -> Judged:
    """The same beside what holds now: what would change, and what is not likely."""
    with store.reading() as con:
        held = held_now(con, judged.partner)
        changes = compare(con, judged.tables, held)
        every = [*problems, *plausibility(con, judged.tables, held)]
        return replace(judged, problems=limited(every), changes=changes, seen=store.seen(con))


def _said(workbook: Workbook, partner: str, given: Mapping) -> tuple[Mapping, list[str]]:
    """What the partner said of such sheets before and says now; the sheets of the former."""
    with store.reading() as con:
        before = remembered(con, partner)
    return recalled(workbook, before, given) if before or given else (given, [])


def partner_names(programme: programmes.Programme) -> dict[str, str]:
    """Every way to write a partner's name, normalised, with its slug; the region's own too."""
    names = {}
    for one in programme.partners.itertuples():
        aliases = str(one.aliases or "").split("|")
        for name in (one.partner, one.name, *aliases):
            if name:
                names[normalise(str(name))] = str(one.partner)
    return names | {REGION: REGION, f"de {REGION}": REGION}
