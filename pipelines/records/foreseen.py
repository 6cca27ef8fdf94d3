"""Which figures an assumption may have: those that the long-term model can draw."""

from collections.abc import Iterable

from data.records import Event, Finding
from data.records.fold import States
from models.longterm.codes import NEEDED, OPTIONAL, Assumption, figures_fit
from pipelines.records.errors import RecordRefused

_KNOWN = {*NEEDED, *OPTIONAL}
_FIGURES = ("low", "value", "high")


def hold(added: Iterable[Event], states: States) -> None:
    """Raises RecordRefused for an assumption that the model does not know, and for figures that
    are out of order or cannot be."""
    touched = {one.record for one in added if one.kind == "assumption"}
    found = [why for record in sorted(touched) for why in _odd(record, states)]
    if found:
        raise RecordRefused(found)


def _odd(record: str, states: States) -> list[Finding]:
    state = states["assumption", record]
    if state.withdrawn:
        return []
    code = str(state.fields.get("code") or "")
    if code not in _KNOWN:
        return [Finding("assumption", "code", "assumption", record, code)]
    low, value, high = (state.fields.get(name) for name in _FIGURES)
    if not all(isinstance(one, int | float) for one in (low, value, high)):
        return []  # a required figure that is missing is told already
    if figures_fit(code, Assumption(value, low, high)):  # type: ignore[arg-type]
        return []
    said = f"{low:g} · {value:g} · {high:g}"
    return [Finding("assumption_figures", "value", "assumption", record, said)]
