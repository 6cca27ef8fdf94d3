"""The page of one bouwsteen: why it is there, what it moves, how far it is, and what it needs."""

from collections.abc import Mapping
from dataclasses import replace

from data.kpis import KPIS
from data.kpis.kpi import Kpi
from insights import figures
from insights.ask import ask
from insights.board import choosing
from insights.board.board import Board, board
from insights.board.lines import HISTORY, line
from insights.board.tiles import tile
from insights.board.told import source
from insights.chart import Chart, Series
from insights.deck.cut import latest
from insights.deck.setting import REGION, Setting
from insights.paper import lines
from insights.paper.leaf import Leaf, Part
from insights.programme import bouwstenen
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.milestones import milestones
from insights.programme.phrases import listed
from insights.programme.records import about
from insights.selection import Selection
from insights.tile import Tile
from texts import day, text

_CHARTS, _MONTHS = 2, 24


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
        (_progress(made, one), *_parts(made, str(number))),
        (*((told,) if told else ()),
         made.sourced(lines.where(made))),
        text("deck.invented") if made.programme.demo else "",
    )  # fmt: skip


def _parts(made: Setting, number: str) -> tuple[Part, ...]:
    mine = [one for one in milestones(made.at, REGION) if one.bouwsteen == number]
    return (
        lines.ahead(made, mine),
        lines.asked(made, about("action", number, made.at, REGION)),
        lines.went_well(made, about("success", number, made.at, REGION)),
    )


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
    charts = (_complete(latest(line(kpi.id, found), _MONTHS), kpi, found) for kpi in kpis[:_CHARTS])
    shown = tuple(chart for chart in charts if any(_known(chart)))
    told = made.sourced(source(found, kinds[0]), found.chosen.period)
    return tuple(tile(kpi, found) for kpi in kpis), shown, told


def _complete(chart: Chart, kpi: Kpi, seen: Board) -> Chart:
    """The line without the months that some partner did not deliver: on screen those are marked,
    on paper a dip would be all that is seen of it."""
    gaps: dict[object, str] = {
        at: text("board.partners", delivered=one.delivered, asked=one.asked)
            for kind in kpi.sheets for at, one in seen.gaps.get(kind, {}).items()}  # fmt: skip
    return replace(chart, series=tuple(_without(one, chart, gaps) for one in chart.series))


def _without(one: Series, chart: Chart, gaps: Mapping[object, str]) -> Series:
    notes = one.notes or ("",) * len(one.values)
    along = list(zip(chart.categories, one.values, notes, strict=True))
    return replace(
        one, values=tuple(None if at in gaps else value for at, value, _ in along),
        notes=tuple(gaps.get(at, note) for at, _, note in along),
    )  # fmt: skip


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
