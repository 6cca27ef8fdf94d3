"""Which figures an assumption or a kept scenario may have: those that the model can draw."""

from collections.abc import Iterable

from data.assumptions import scenarios
from data.records import Event, Finding
from data.records.fold import States
from models.longterm.codes import NEEDED, OPTIONAL, Assumption, figures_fit
from pipelines.records.errors import RecordRefused

_KNOWN = {*NEEDED, *OPTIONAL}
_FIGURES = ("low", "value", "high")


def hold(added: Iterable[Event], states: States) -> None:
    """Raises RecordRefused for an assumption or scenario that the model does not know, and for
    figures that are out of order or cannot be."""
    touched = sorted({(one.kind, one.record) for one in added if one.kind in _ODD})
    found = [why for kind, record in touched for why in _ODD[kind](record, states)]
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


def _odd_scenario(record: str, states: States) -> list[Finding]:
    state = states["scenario", record]
    if state.withdrawn:
        return []
    base, changes = str(state.fields.get("base") or ""), state.fields.get("changes") or []
    found = [] if base in scenarios() else [Finding("scenario_base", "base", "scenario", record,
                                                    base)]  # fmt: skip
    assert isinstance(changes, list)
    codes = [one.partition("=")[0] for one in changes]
    twice = len(set(codes)) < len(codes)
    odd = [one for one in changes if twice or not _possible(*one.partition("=")[::2])]
    return [*found, *(Finding("scenario_change", "changes", "scenario", record, one)
                      for one in odd)]  # fmt: skip


def _possible(code: str, written: str) -> bool:
    try:
        value = float(written)
    except ValueError:
        return False
    return code in _KNOWN and figures_fit(code, Assumption(value, value, value))


_ODD = {"assumption": _odd, "scenario": _odd_scenario}
