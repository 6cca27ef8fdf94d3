"""A slider for each of the assumptions that matter most; what was moved stands in the URL."""

import math

import streamlit as st

from insights.scenarios.beside import Change
from insights.scenarios.charts import MOST
from pages.scenarios.asked import Asked
from pages.shared.choice import choice, chosen, followed, remember
from pages.shared.headline import section
from pipelines.longterm import tried
from texts import percent, text

_STEPS = 40  # positions of a slider
_BESIDE = 3
_UNKNOWN = "onbekend"


def sliders(asked: Asked) -> dict[str, float]:
    """What the reader moved, by assumption; and those that the address has besides."""
    found = tried.influence(*asked.moment, asked.figure, asked.year)
    known = tried.bounds(*asked.moment)
    moved = [name.removeprefix("a_") for name in chosen() if name.startswith("a_")]
    codes = [*found["code"].head(MOST), *(["dekking"] if "dekking" in known else [])]
    codes = list(dict.fromkeys([*codes, *(code for code in moved if code in known)]))
    section(text("scenarios.section_sliders"), text("scenarios.section_sliders_lead"))
    changed = {}
    for first in range(0, len(codes), _BESIDE):  # row by row, so that a phone keeps their order
        beside = codes[first : first + _BESIDE]
        for column, code in zip(st.columns(_BESIDE, gap="large"), beside, strict=False):
            with column:
                value = _slider(asked, code)
            if value is not None:
                changed[code] = value
    if "dekking" not in known:
        changed |= _dekking()
    return changed


def changes(asked: Asked, changed: dict[str, float]) -> list[Change]:
    """The same in words."""
    known = tried.bounds(*asked.moment)
    return [
        Change(text(f"assumptions.{code}.name"),
               asked.written(code, known[code].value) if code in known
               else text("scenarios.unknown"),
               asked.written(code, value))
        for code, value in changed.items()
    ]  # fmt: skip


def _slider(asked: Asked, code: str) -> float | None:
    """The value, None as long as it is the base's."""
    base, name = tried.bounds(*asked.moment)[code], f"a_{code}"
    if base.low == base.high:
        return None
    places = positions(base.low, base.value, base.high)
    if followed(name) or name not in st.session_state:
        wanted = _number(chosen().get(name, ""), base.value)
        st.session_state[name] = min(places, key=lambda one: abs(one - wanted))
    row = asked.rows[code]
    said = f"{text(f'assumptions.{code}.about')} {text('ui.source', source=row.source)}"
    found = st.select_slider(
        text(f"assumptions.{code}.name"), places, key=name, help=said,
        format_func=lambda value: asked.written(code, value),
    )  # fmt: skip
    same = found == base.value
    remember(name, "" if same else f"{found:.6g}", "")
    return None if same else float(found)


def positions(low: float, value: float, high: float) -> list[float]:
    """Where a slider can stand: round figures from low to high, and the three themselves."""
    rough = (high - low) / _STEPS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * times for times in (1, 2, 5, 10) if size * times >= rough * 0.999)
    first, last = math.ceil(low / step), math.floor(high / step)
    found = {round(place * step, 10) for place in range(first, last + 1)}
    return sorted({low, value, high} | {one for one in found if low < one < high})


def _dekking() -> dict[str, float]:
    """The share that the partners serve, where nobody said so yet."""
    options = {_UNKNOWN: text("scenarios.unknown")}
    options |= {str(share): percent(share / 100, 0) for share in range(5, 100, 5)}
    found = choice("dekking", text("filters.dekking"), options,
                   help=text("assumptions.dekking.about"))  # fmt: skip
    return {} if found == _UNKNOWN else {"dekking": int(found) / 100}


def _number(said: str, otherwise: float) -> float:
    """What the address says, or the base's when it says no number."""
    try:
        return float(said)
    except ValueError:
        return otherwise
