"""One bouwsteen as a card, in HTML with everything escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from data.programmes import Goal
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.moves import Figures, following_names
from insights.programme.phrases import listed
from insights.programme.standing import Standing
from pages.bouwstenen import marks, moves
from pages.shared.chips import chip
from texts import day, text


@dataclass(frozen=True)
class Around:
    """What every card needs to know besides its bouwsteen."""

    partners: Mapping[str, str]
    goals: Mapping[str, Goal]
    figures: Figures | None  # None: they are still being asked
    today: date
    dark: bool
    standing: Standing | None = None


def html(one: Bouwsteen, around: Around) -> str:
    """The whole card but the link to the origin of its figure."""
    parts = (
        f'<header><span class="bw-number">{one.number}</span><h3>{escape(one.name)}</h3>'
        f"{marks.priority(one)}</header>",
        f'<p class="bw-aim">{escape(one.aim)}</p>',
        _state(one),
        marks.flags(around.standing.flags(one)) if around.standing else "",
        _facts(one, around),
        f'<div class="bw-foot">{_goals(one, around)}{_more(one)}'
        f"{moves.html(one, around.figures, around.dark)}</div>",
    )
    return f'<article class="bw-card bw-is-{one.status or "none"}">{"".join(parts)}</article>'


def status_chip(status: str) -> str:
    """The status in a word, with a shape of its own."""
    return (
        f'<span class="chip bw-chip-{status}"><span class="bw-mark" aria-hidden="true"></span>'
        f"{escape(text(f'codes.status.{status}'))}</span>"
    )


def grade(one: Bouwsteen) -> str:
    """How sure the name is, until the stuurgroep has confirmed it."""
    if one.confirmed_on or not one.grade:
        return ""
    return f'<p class="bw-grade">{escape(text(f"bouwstenen.grade.{one.grade}"))}</p>'


def goal_name(goal: Goal) -> str:
    """The goal in a few words: what stands before the colon."""
    return goal.title.split(":")[0]


def _state(one: Bouwsteen) -> str:
    if not one.status:
        return f'<p class="bw-reason">{escape(one.note)}</p>' if one.note else ""
    bar = "" if one.progress is None else _bar(one.progress)
    since = text("bouwstenen.since", day=day(one.since)) if one.since else ""
    return (
        f'<div class="bw-state">{status_chip(one.status)}{bar}</div>'
        f'<p class="bw-reason">{escape(one.reason)} <span>{escape(since)}</span></p>'
    )


def _bar(done: int) -> str:
    said = escape(text("bouwstenen.progress", n=done), quote=True)
    return (
        f'<span class="bw-bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" '
        f'aria-valuenow="{done}" aria-label="{said}"><span style="width:{done}%"></span></span>'
        f'<span class="bw-done">{done}&nbsp;%</span>'
    )


def _facts(one: Bouwsteen, around: Around) -> str:
    many = "many" if len(one.leads) > 1 else "one" if one.status else "intended"
    rows = [(text(f"bouwstenen.lead_{many}"), _names(one.leads, around))]
    if one.contributors:
        rows.append((text("bouwstenen.contributors"), _names(one.contributors, around)))
    if one.milestone:
        rows.append((text("bouwstenen.milestone"), _milestone(one, around.today)))
    made = around.standing.decided(one) if around.standing else None
    if made:
        on = made.day("date")
        when = f"<br><strong>{escape(day(on))}</strong>" if on else ""
        rows.append((text("bouwstenen.decided"), f"{escape(made.title)}{when}"))
    trust = around.standing.trust(one) if around.standing else None
    if trust:
        rows.append((text("bouwstenen.trust"), marks.confidence(trust)))
    return _listing(rows)


def _names(slugs: Sequence[str], around: Around) -> str:
    if not slugs:
        return f'<span class="quiet">{escape(text("bouwstenen.lead_none"))}</span>'
    return escape(listed([around.partners[slug] for slug in slugs]))


def _milestone(one: Bouwsteen, today: date) -> str:
    if one.milestone_date is None:
        return escape(one.milestone)
    on = day(one.milestone_date)
    when = (
        chip("watch", text("bouwstenen.milestone_late", day=on))
        if one.overdue(today)
        else f"<strong>{escape(text('bouwstenen.milestone_on', day=on))}</strong>"
    )
    return f"{escape(one.milestone)}<br>{when}"


def _goals(one: Bouwsteen, around: Around) -> str:
    names = "".join(
        f'<li title="{escape(around.goals[code].text, quote=True)}">'
        f"{escape(goal_name(around.goals[code]))}</li>"
        for code in one.goals
    )
    return f'<ul class="bw-goals">{names}</ul>'


def _more(one: Bouwsteen) -> str:
    rows = [(text("bouwstenen.why"), escape(one.why))]
    if one.deliverables:
        items = "".join(f"<li>{escape(item)}</li>" for item in one.deliverables)
        rows.append((text("bouwstenen.deliverables"), f"<ul>{items}</ul>"))
    others = following_names(one)
    if others:
        rows.append((text("bouwstenen.also_moves"), escape(listed(others))))
    rows.append((text("bouwstenen.source"), escape(one.source)))
    if one.note and one.status:
        rows.append((text("bouwstenen.note"), escape(one.note)))
    return (
        f'<div class="bw-line">{grade(one)}<details class="bw-more"><summary>'
        f"{escape(text('bouwstenen.more'))}</summary>{_listing(rows)}</details></div>"
    )


def _listing(rows: Sequence[tuple[str, str]]) -> str:
    told = "".join(f"<div><dt>{escape(name)}</dt><dd>{said}</dd></div>" for name, said in rows)
    return f'<dl class="bw-facts">{told}</dl>'
