"""The parts of the page on forecasts."""

import streamlit as st

from insights.chart import Chart
from insights.forecast.outlook import Outlook
from insights.forecast.sentence import about, must_know
from insights.words import why_not
from pages.shared import menu, plot, reader
from pages.shared.choice import everywhere
from pages.shared.headline import section
from pages.shared.notices import empty, notice
from texts import text

_READ = 6  # sentences on how to read it
_HOW = 10  # sentences on how it is made


def nothing_yet() -> None:
    """No run was kept: what makes one."""
    empty(*(text(f"forecast.nothing_{part}") for part in ("title", "body", "remedy")))


def shown(seen: Outlook, drawn: Chart) -> None:
    """The fan; of what is masked only the counted months that may be shown."""
    if not seen.shown:
        why = why_not(seen.mask or "missing")
        notice("masked", text("forecast.alt_none", why=why), about(seen.picked))
    section(text("forecast.section_fan"), text("forecast.section_fan_lead"))
    plot.show(drawn, height=420)


def to_know(seen: Outlook) -> None:
    """What a reader must know of this run, and the way to how earlier ones turned out."""
    said = must_know(seen, reader.partner_names())
    section(text("forecast.section_know"))
    st.markdown("\n".join(f"- {one}" for one in said))
    st.page_link(menu.path("accuracy"), label=text("menu.accuracy"), query_params=everywhere())


def how_to_read() -> None:
    """What the lines and areas mean, for who never saw such a picture."""
    section(text("forecast.section_read"))
    numbers = range(1, _READ + 1)
    st.markdown("\n".join(f"{one}. {text(f'forecast.read_{one}')}" for one in numbers))


def how_it_works() -> None:
    """How a forecast is made, for a member of a board."""
    with st.expander(text("forecast.how_title"), icon=":material/lightbulb:", key="how-it-works"):
        numbers = range(1, _HOW + 1)
        st.markdown("\n".join(f"{one}. {text(f'forecast.how_{one}')}" for one in numbers))
