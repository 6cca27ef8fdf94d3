"""The parts of the board: the counts per status, the cards per phase."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.records.steering import MOST_NOW
from insights.ask import Moment
from insights.programme.bouwstenen import PHASES, Bouwsteen, in_phase
from insights.programme.moves import Figures, figures, leading_kpi
from insights.programme.sentence import counts
from insights.programme.standing import Standing, measured
from pages.bouwstenen import card
from pages.shared import check_in, choice, links, menu, reader
from pages.shared.headline import headline
from pages.shared.notices import empty, notice
from pages.shared.theme import is_dark
from texts import text

_MANY = 6  # cards in one phase that make a single column too long to oversee
_SEEN = "bouwstenen_seen"  # of which moment this reader saw the figures already
_STYLE = Path(__file__).with_name("style.css")


Place = tuple[DeltaGenerator, DeltaGenerator]  # of a card, of the link to its figure's origin


def style() -> None:
    """The look of this page."""
    st.html(_STYLE)


def nothing_yet() -> None:
    """A programme without bouwstenen."""
    headline(text("bouwstenen.nothing_title"), text("bouwstenen.kicker"))
    st.caption(text("bouwstenen.nothing_body"))


def nothing_fits() -> None:
    """No bouwsteen has all that was chosen."""
    empty(text("bouwstenen.none_title"), text("bouwstenen.none_body"),
          text("bouwstenen.none_remedy"))  # fmt: skip


def counted(shown: Sequence[Bouwsteen]) -> None:
    """How many have each status; also the key to the shapes on the cards."""
    if not any(one.status for one in shown):
        st.caption(text("bouwstenen.untold_lead"))
        return
    marks = "".join(
        f"<li><strong>{n}</strong> {card.status_chip(status)}</li>"
        for status, n in counts(shown).items()
    )
    label = escape(text("bouwstenen.counts"), quote=True)
    st.html(f'<ul class="bw-counts" aria-label="{label}">{marks}</ul>')


def too_many_now(every: Sequence[Bouwsteen]) -> None:
    """A warning when more bouwstenen have priority than were agreed."""
    now = [one for one in every if one.priority == "nu"]
    if len(now) > MOST_NOW:
        notice("watch", text("bouwstenen.too_many_now", n=len(now), most=MOST_NOW),
               text("bouwstenen.too_many_now_body"),
               [f"{one.number}. {one.name}" for one in now])  # fmt: skip


def board(shown: Sequence[Bouwsteen], known: Standing, at: Moment) -> None:
    """Three columns, one per phase; below them whatever has no phase yet. On a first look the cards
    stand before their figures, which take longer to find out."""
    places: dict[int, Place] = {}
    if any(one.phase for one in shown):
        sizes = widths([len(in_phase(shown, phase)) for phase in PHASES])
        for phase, column in zip(PHASES, st.columns(sizes, gap="medium"), strict=True):
            with column:
                _phase(phase, in_phase(shown, phase))
                places |= _cards(phase, in_phase(shown, phase))
    rest = in_phase(shown, "")
    if rest:
        _phase("", rest)
        places |= _cards("none", rest)
    if st.session_state.get(_SEEN) != at:  # later looks would only flicker
        _fill(places, shown, known, at, None)
    scope = reader.scope()
    _fill(places, shown, measured(known, shown, at, scope), at, figures(shown, at, scope))
    st.session_state[_SEEN] = at


def widths(cards: Sequence[int]) -> list[float]:
    """How wide each column is for that many cards: a full one takes the room of an empty one."""
    full = max(cards)
    double = cards.index(full) if full >= _MANY and 0 in cards else -1
    return [2 if place == double else 1 if n else 0.6 for place, n in enumerate(cards)]


def _phase(phase: str, cards: Sequence[Bouwsteen]) -> None:
    name = text(f"codes.phase.{phase}" if phase else "bouwstenen.without_phase")
    key = "one" if len(cards) == 1 else "many"
    said = text(f"bouwstenen.phase_{key}", n=len(cards))
    lead = text(f"bouwstenen.phase.{phase or 'none'}")
    body = "" if cards else f'<p class="bw-empty">{escape(text("bouwstenen.phase_empty"))}</p>'
    place = PHASES.index(phase) + 1 if phase else 0
    st.html(
        f'<div class="bw-phase bw-phase-{place}"><h2>{escape(name)}<span>{escape(said)}</span></h2>'
        f"<p>{escape(lead)}</p></div>{body}"
    )


def _cards(phase: str, cards: Sequence[Bouwsteen]) -> dict[int, Place]:
    """Where each card and the link to the origin of its figure come, and the doors below them."""
    places = {}
    with st.container(key=f"bw-cards-{phase}"):
        for one in cards:
            with st.container(key=f"bw-card-{one.number}", gap=None):
                places[one.number] = st.empty(), st.empty()
                with st.container(key=f"bw-doors-{one.number}", horizontal=True):
                    _door(one)
                    check_in.button(one)
    return places


def _fill(
    places: Mapping[int, Place], shown: Sequence[Bouwsteen], known: Standing, at: Moment,
    found: Figures | None,
) -> None:  # fmt: skip
    around = card.Around(reader.partner_names(), reader.programme().goals, found, known.today,
                         is_dark(), known)  # fmt: skip
    for one in shown:
        whole, origin = places[one.number]
        whole.html(card.html(one, around))
        with origin:
            _origin(leading_kpi(one), found, at)


def _door(one: Bouwsteen) -> None:
    asked = choice.everywhere() | {"bouwsteen": str(one.number)}
    st.page_link(menu.path("bouwsteen"), label=text("bouwstenen.open", name=one.name),
                 query_params=asked)  # fmt: skip


def _origin(kpi: str, found: Figures | None, at: Moment) -> None:
    if found and kpi in found.tiles:
        asked = {"kpi": kpi} | links.to_lineage(found.chosen, at)
        st.page_link(menu.path("lineage"), label=text("ui.origin"), query_params=asked)
