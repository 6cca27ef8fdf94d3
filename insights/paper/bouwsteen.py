"""The page of one bouwsteen: why it is there, what it moves, how far it is, and what it needs."""

from data.kpis import KPIS
from insights import figures
from insights.ask import ask
from insights.board import choosing
from insights.board.board import board
from insights.board.lines import HISTORY, line
from insights.board.tiles import tile
from insights.board.told import source
from insights.chart import Chart
from insights.deck.cut import latest
from insights.deck.setting import REGION, Setting
from insights.paper.leaf import Leaf, Part
from insights.programme import bouwstenen
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.milestones import milestones
from insights.programme.phrases import listed
from insights.programme.points import due_on, is_open
from insights.programme.records import Record, about
from insights.selection import Selection
from insights.tile import Tile
from texts import day, text

_CHARTS, _LINES, _MONTHS = 2, 4, 24


def bouwsteen(made: Setting, number: int) -> Leaf | None:
    """The bouwsteen of that number on one page; None when there is none."""
    one = next((one for one in bouwstenen.known(made.at, REGION) if one.number == number), None)
    if one is None:
        return None
    tiles, charts, told = _figures(made, one)
    return Leaf(
        f"bouwsteen-{number}", text("paper.bouwsteen", n=number, programme=made.programme.title),
        _message(one), text("paper.why_bouwsteen"), one.why or one.aim or text("paper.no_why"),
        one.source, tiles, charts,
        (_progress(made, one), _milestones(made, one), _asked(made, one), _went_well(made, one)),
        (*((told,) if told else ()),
         made.sourced(text("paper.where", region=made.programme.region))),
        text("deck.invented") if made.programme.demo else "",
    )  # fmt: skip


def _message(one: Bouwsteen) -> str:
    if not one.status:
        return text("paper.message_untold", name=one.name)
    status = text(f"codes.status.{one.status}").lower()
    if one.progress is None:
        return text("paper.message", name=one.name, status=status)
    return text("paper.message_progress", name=one.name, status=status, n=one.progress)


def _figures(made: Setting, one: Bouwsteen) -> tuple[tuple[Tile, ...], tuple[Chart, ...], str]:
    """What it should move: its figures, their lines, and where they come from."""
    switched = ask(figures.switches(), at=made.at, scope=REGION)
    named = [KPIS[kpi] for kpi in one.kpis if kpi in KPIS and KPIS[kpi].sheets]
    kpis = [kpi for kpi in named if kpi in choosing.about(kpi.sheets[0], switched)]
    kinds = [kpi.sheets[0] for kpi in kpis]
    if not kpis:
        return (), (), ""
    found = board(Selection(), kpis, made.at, REGION, kind=kinds[0], months=HISTORY)
    if found.empty:
        return (), (), ""
    charts = (latest(line(kpi.id, found), _MONTHS) for kpi in kpis[:_CHARTS])
    shown = tuple(chart for chart in charts if any(_known(chart)))
    told = made.sourced(source(found, kinds[0]), found.chosen.period)
    return tuple(tile(kpi, found) for kpi in kpis), shown, told


def _known(chart: Chart) -> list[bool]:
    return [value is not None for one in chart.series for value in one.values]


def _progress(made: Setting, one: Bouwsteen) -> Part:
    heading = text("paper.part.bouwstenen")
    if not one.reason:
        return Part(heading, missing=text("paper.untold"))
    since = text("paper.since", day=day(one.since)) if one.since else ""
    who = listed([made.partner(slug) for slug in one.leads]) if one.leads else ""
    lead = [(text("paper.lead"), who)] if who else []
    return Part(heading, ((one.reason, since), *lead))


def _milestones(made: Setting, one: Bouwsteen) -> Part:
    own = [found for found in milestones(made.at, REGION) if found.bouwsteen == str(one.number)]
    still = [found for found in own if found.actual is None][:_LINES]
    told = tuple(
        (found.title, f"{day(found.planned)}"
         + (f" · {text('deck.milestone_late')}" if found.late(made.today) else ""))
        for found in still
    )  # fmt: skip
    return Part(text("paper.part.milestones"), told, "" if told else text("paper.no_milestones"))


def _asked(made: Setting, one: Bouwsteen) -> Part:
    still = sorted(filter(is_open, about("action", str(one.number), made.at, REGION)), key=due_on)
    told = tuple((found.title, _who_and_when(made, found)) for found in still[:_LINES])
    return Part(text("paper.part.decide"), told, "" if told else text("paper.nothing_asked"))


def _who_and_when(made: Setting, found: Record) -> str:
    on = found.day("due")
    who = found.words("owner") or found.words("partner")
    return " · ".join(part for part in (made.partner(who), day(on) if on else "") if part)


def _went_well(made: Setting, one: Bouwsteen) -> Part:
    those = about("success", str(one.number), made.at, REGION)[-_LINES:]
    told = tuple((found.title, _day(found)) for found in reversed(those))
    return Part(text("paper.part.successes"), told, "" if told else text("paper.no_successes"))


def _day(found: Record) -> str:
    on = found.day("date")
    return day(on) if on else ""
