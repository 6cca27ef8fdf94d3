"""The sheet as the analyst knows it, each cell coloured by what we read it as; one can point."""

from datetime import date, datetime

import pandas as pd
import streamlit as st

from data.sheets import DECLARED
from exports import palette
from pages.deliver.meanings import meaning_words
from pages.shared import theme
from pipelines.mapping.sheet_seen import HeaderSeen, Role, SheetSeen
from pipelines.workbook import Cell, column_name
from texts import day, number, text

_ROLES: tuple[Role, ...] = ("header", "label", "figure", "total", "left_out", "unknown")
_ROW = 35  # pixels; what Streamlit draws one row with
_TALLEST = 14  # rows in view


def show(seen: SheetSeen, key: str) -> HeaderSeen | None:
    """The grid and what its colours mean. Gives the heading of the column pointed at."""
    frame = _frame(seen)
    styled = frame.style.apply(lambda _: _styles(seen, frame), axis=None)
    st.caption(text("mapping.grid_lead"))
    chosen = st.dataframe(
        styled, key=key, on_select="rerun", selection_mode=["single-cell", "single-column"],
        height=_ROW * (min(len(frame), _TALLEST) + 1) + 3, row_height=_ROW,
        alt=text("mapping.grid_alt", sheet=seen.name),
        column_config={"_index": st.column_config.Column(width=84)},
    )  # fmt: skip
    st.html(f'<ul class="grid-key">{"".join(map(_key, _there(seen)))}</ul>')
    column = _pointed(chosen)
    if column is None:
        return None
    at = list(frame.columns).index(column)
    return next((one for one in reversed(seen.headers) if one.place[1] == at), None)


def _pointed(chosen: object) -> str | None:
    selection = chosen["selection"]  # type: ignore[index]
    columns = selection.get("columns") or [column for _, column in selection.get("cells", ())]
    return columns[0] if columns else None


def _frame(seen: SheetSeen) -> pd.DataFrame:
    """What is written, below one row that says how each column is read."""
    width = max(map(len, seen.rows), default=0)
    names = [column_name(at) for at in range(width)]
    rows = [[_shown(cell) for cell in row] + [""] * (width - len(row)) for row in seen.rows]
    index = [text("mapping.we_read"), *(str(row + 1) for row in range(len(rows)))]
    return pd.DataFrame([_said(seen, width), *rows], columns=names, index=index)


def _said(seen: SheetSeen, width: int) -> list[str]:
    said = [""] * width
    for header in seen.headers:
        at = header.place[1]
        if at < width:
            said[at] = heading_words(seen.kind, header)
    return said


def heading_words(kind: str, header: HeaderSeen) -> str:
    """What a heading is read as, in a few words."""
    if header.role == "unknown" or not header.means and header.role in ("label", "figure"):
        return text("mapping.role_unknown")
    if not header.means or header.role in ("left_out", "total") or kind not in DECLARED:
        return text(f"mapping.role_{header.role}")
    return " · ".join(meaning_words(kind, name, value) for name, value in header.means.items())


def _styles(seen: SheetSeen, frame: pd.DataFrame) -> pd.DataFrame:
    tokens = palette.tokens(theme.is_dark())
    styles = pd.DataFrame("", index=frame.index, columns=frame.columns)
    styles.iloc[0] = f"background-color: {tokens.sunken}; color: {tokens.muted}"
    for (row, at), role in seen.roles.items():
        styles.iloc[row + 1, at] = _style(role, tokens)
    return styles


def _style(role: Role, tokens: palette.Tokens) -> str:
    back = {"header": tokens.accent_soft, "label": tokens.surface, "figure": tokens.good_soft,
            "total": tokens.none_soft, "left_out": tokens.sunken,
            "unknown": tokens.watch_soft}[role]  # fmt: skip
    ink = tokens.muted if role in ("left_out", "total") else tokens.ink
    weight = "; font-weight: 600" if role in ("header", "unknown") else ""
    return f"background-color: {back}; color: {ink}{weight}"


def _there(seen: SheetSeen) -> list[Role]:
    found = set(seen.roles.values())
    return [role for role in _ROLES if role in found]


def _key(role: Role) -> str:
    said = text(f"mapping.key_{role}")
    return f'<li><span class="grid-{role.replace("_", "-")}" aria-hidden="true"></span>{said}</li>'


def _shown(cell: Cell) -> str:
    if isinstance(cell, datetime | date):
        return day(cell)
    if isinstance(cell, float) and not isinstance(cell, bool):
        return number(cell, 0 if cell.is_integer() else 2)
    return str(cell)
