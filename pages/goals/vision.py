"""Who endorsed the vision, since when, and where a partner thinks otherwise."""

from insights.ask import Moment
from insights.programme import days
from insights.programme.records import Record, records
from insights.programme.vision import Endorsed, endorsed
from pages.goals import parts
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form, button
from pages.shared.tables import Chip, Column, Quiet, table
from texts import day, number, text

_FIELDS = ("partner", "date", "difference")
_CHIPS = {"yes": "good", "earlier": "watch", "no": "none"}


def show(vision: Record | None, at: Moment) -> None:
    """A row per partner of that day."""
    names = parts.members(at)
    told = records("endorsement", at, reader.scope())
    every = endorsed(vision, told, names)
    section(text("goals.endorsed"), _lead(every))
    if any(one.record for one in every):
        heads = [Column(text(f"goals.endorsed_{head}"))
                 for head in ("partner", "state", "on", "difference")]  # fmt: skip
        table(heads, [_row(one, names) for one in every], text("goals.endorsed"), quiet=True)
    _own(every, at)
    editing(Form("endorsement", _FIELDS, start={"date": days.today(at)}), told,
            text("goals.endorsed_new"), names=reader.partner_names())  # fmt: skip


def _lead(every: tuple[Endorsed, ...]) -> str:
    told = sum(one.state != "no" for one in every)
    if not told:
        return text("goals.endorsed_untold")
    now = sum(one.state == "yes" for one in every)
    key = "count" if now else "none"
    return text(f"goals.endorsed_{key}", n=number(told), total=number(len(every)), now=number(now))


def _row(one: Endorsed, names: dict[str, str]) -> list[object]:
    state = Chip(_CHIPS[one.state], text(f"goals.endorsed_{one.state}"))  # type: ignore[arg-type]
    on = day(one.on) if one.on else Quiet("–")
    no_difference = text("goals.endorsed_no_difference") if one.record else "–"
    return [names[one.partner], state, on, one.difference or Quiet(no_difference)]


def _own(every: tuple[Endorsed, ...], at: Moment) -> None:
    """An analyst's own partner; who keeps the programme has the row below."""
    partner = reader.scope().partner
    mine = next((one for one in every if one.partner == partner), None)
    if mine is None:
        return
    form = Form("endorsement", ("date", "difference"), mine.record, {"partner": partner},
                {"date": days.today(at)})  # fmt: skip
    button(form, text("goals.endorsed_change" if mine.record else "goals.endorsed_new"))
