"""The choices above a page: region, gemeente, partner, month, and as known when. All in the URL."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.sheets import SHEETS
from insights import figures
from insights.ask import Moment, ask, now
from insights.board.complete import Completeness, by_kind, came, latest_of
from insights.evening import evening
from insights.selection import WHOLE, Selection
from pages.shared import reader
from pages.shared.choice import choice, chosen
from pages.shared.places import EVERYTHING, gemeenten, regions
from texts import day, month, text
from texts import moment as written

_LATEST = "laatste"
_NOW = "nu"


def moment() -> Moment:
    """The moment this page shows: everything known now, or as known on a chosen day."""
    if "moment" not in st.session_state:
        st.session_state["moment"] = now()
    return st.session_state["moment"]


def choose_moment() -> Moment:
    """ "Zoals bekend op": now, or the evening of a past meeting or month's end."""
    here = now()
    options = {_NOW: text("filters.now")} | {
        at.isoformat(): f"{day(at)} · {why}" if why else day(at) for at, why in past_days(here)
    }
    asked = chosen().get("bekend", "")  # a link may ask any day, or the moment of a meeting
    at = known_at(asked)
    if asked not in options and at:
        options[asked] = written(at) if "T" in asked else day(at)
    found = choice("bekend", text("filters.bekend"), options, help=text("filters.bekend_help"))
    st.session_state["moment"] = replace(here, known_at=None if found == _NOW else known_at(found))
    return st.session_state["moment"]


def known_at(asked: str) -> datetime | None:
    """The moment (UTC) that the URL asks for, the evening of a day; None when it is neither."""
    try:
        if "T" not in asked:
            return evening(date.fromisoformat(asked))
        at = datetime.fromisoformat(asked)
    except ValueError:
        return None
    return None if at.tzinfo else at


def asked(known_at: datetime) -> str:
    """A moment as the URL asks for it: a day when it is the evening of one."""
    on = known_at.date()
    return on.isoformat() if known_at == evening(on) else known_at.isoformat()


def past_days(at: Moment) -> list[tuple[date, str]]:
    """Meetings known now and the ends of the last twelve months, the latest first."""
    today = date.today()
    meetings = ask(figures.meetings(), at=replace(at, known_at=None), scope=reader.scope())
    named = {row.date.date(): str(row.name) for row in meetings.itertuples(name="M", index=False)}
    ends = [last for back in range(1, 13) if (last := _month_end(today, back)) not in named]
    days = [*((at, name) for at, name in named.items() if at < today), *((at, "") for at in ends)]
    return sorted(days, reverse=True)


def _month_end(today: date, back: int) -> date:
    months = today.year * 12 + today.month - 1 - (back - 1)
    first = date(months // 12, months % 12 + 1, 1)
    return date.fromordinal(first.toordinal() - 1)


def select(with_period: bool = True, kind: str = "clients") -> Selection:
    """The row of filters above a page; its months are those of which this kind was delivered."""
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    aside = st.container(key="filters-aside")  # what was chosen elsewhere, and is not here
    where, narrower, when, known, who = (row.container() for _ in range(5))
    with known:
        choose_moment()  # first, because it decides which months there are; shown last
    with where:
        region = choice("regio", text("filters.regio"), regions())
    with narrower:
        gemeente = choice("gemeente", text("filters.gemeente"), gemeenten(region),
                          elsewhere=gemeenten(WHOLE), aside=aside)  # fmt: skip
    with who:
        found = partner()
    with when:
        period = _period(kind, aside) if with_period else None
    return Selection(region, "" if gemeente == EVERYTHING else gemeente, found, period)


def partner() -> str:
    """A partner's own figures, for who may see them."""
    seen = {
        slug: name for slug, name in reader.partner_names().items() if reader.scope().sees(slug)
    }
    if not seen:
        return ""
    options = {EVERYTHING: text("filters.all_partners")} | seen
    found = choice("partner", text("filters.partner"), options)
    return "" if found == EVERYTHING else found


def _period(kind: str, aside: DeltaGenerator) -> date | None:
    delivered = ask(figures.delivered(), at=moment(), scope=reader.scope())
    known = by_kind(delivered)
    latest = latest_of(known.get(kind, {}))
    if latest is None:
        return None
    options = {_LATEST: text("filters.latest", month=month(latest))} | _months(known, kind)
    elsewhere = {code: name for other in SHEETS for code, name in _months(known, other).items()}
    found = choice("maand", text("filters.maand"), options, elsewhere=elsewhere, aside=aside)
    return latest if found == _LATEST else date.fromisoformat(f"{found}-01")


def _months(known: Mapping[str, Mapping[date, Completeness]], kind: str) -> dict[str, str]:
    return {f"{at:%Y-%m}": month(at) for at in came(known.get(kind, {}))}
