"""A meeting's pack as plain values for `pack.typ`."""

from exports.paper import drawing, plain
from exports.per_gemeente import figures
from insights.deck.slide import Slide
from insights.paper.pack import Pack
from texts import text


def bundle(one: Pack) -> plain.Plain:
    """Everything in the order in which it is read."""
    return plain.look() | {
        "title": one.title, "kicker": one.kicker, "foot": one.foot, "invented": one.invented,
        "page": text("paper.page"), "of": text("paper.of"),
        "agenda_heading": text("meeting.agenda"), "agenda_missing": text("meeting.agenda_empty"),
        "agenda": [plain.part(each) for each in one.agenda],
        "leaf_heading": text("paper.core"),
        "leaf": plain.leaf(one.leaf) | {"invented": ""},  # it stands above every page
        "slides_heading": text("paper.slides"), "slides_missing": text("deck.nothing"),
        "slides": [_slide(each) for each in one.slides],
        "outcome_heading": text("meeting.outcome"),
        "outcome": [plain.part(each) for each in one.decisions],
        "actions_heading": text("meeting.actions"),
        "actions_missing": text("paper.nothing_asked"),
        "actions": plain.table(one.actions) if one.actions else None,
    }  # fmt: skip


def _slide(one: Slide) -> plain.Plain:
    chart: plain.Plain | None = drawing.large(one.chart) if one.chart else None
    told = one.table
    if one.chart and one.chart.kind == "map":
        told = figures(one.chart)  # below it stands why some are not shown
        chart = drawing.large(one.chart) | {"notes": [one.chart.remark] if one.chart.remark else []}
    code = text("deck.code", code=one.code) if one.code else ""
    return {
        "chapter": one.chapter, "message": one.message,
        "tiles": [plain.tile(each) for each in one.tiles], "chart": chart,
        "table": plain.table(told) if told else None,
        "points": one.words.points if one.words else (),
        "source": " · ".join(each for each in (one.source, code) if each),
    }  # fmt: skip
