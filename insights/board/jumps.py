"""Where figures jumped: a partner's own with what was said of it, the region's without whose."""

from datetime import date

import pandas as pd

from data.disclosure import Open, Own
from data.sheets import SHEETS
from insights.board.notes import Note
from insights.columns import days
from texts import text


def jumps(partner: str, kind: str) -> Own:
    """One row per month in which a figure of this kind jumped (E17), as long as its delivery holds,
    with the note that came with it."""
    parts, params = [], []
    for measure in SHEETS[kind].jumps:
        parts.append(
            f"""
            SELECT DISTINCT f.period, d.note
            FROM lake.delivery_notice AS n
            JOIN {kind}_valid AS f
                ON f.delivery_id = n.delivery_id AND f.sheet = n.sheet
                AND f."{measure}_cell" = n.cell
            JOIN lake.delivery AS d ON d.delivery_id = n.delivery_id
            WHERE n.partner = ? AND f.partner = n.partner AND n.code = 'E17'
            """
        )
        params.append(partner)
    if not parts:  # nothing of this kind is held against the month before
        return Own(partner, f"{_NOTHING} WHERE partner = ? AND false", (partner,))
    return Own(partner, f"{' UNION '.join(parts)} ORDER BY period", tuple(params))


_NOTHING = "SELECT known_at::DATE AS period, note FROM lake.delivery"


def told(rows: pd.DataFrame, until: date) -> tuple[Note, ...]:
    """The jumps up to a month as notes at their months, with their explanation from intake."""
    if rows.empty:
        return ()
    every = zip(days(rows["period"]), rows["note"].tolist(), strict=True)
    return tuple(
        Note(f"jump-{at}", at, text("board.jump", why=said) if said else text("board.jump_why"))
        for at, said in every
        if at and at <= until
    )


def anybody(kind: str) -> Open:
    """One row per month in which a figure of this kind jumped with any partner: whether one of
    them explained it, and whether one did not. Never which, nor how; see the view."""
    return Open(
        ("jumped_month",),
        "SELECT period, explained, unexplained FROM jumped_month WHERE kind = ? ORDER BY period",
        (kind,),
    )


def told_of_anybody(rows: pd.DataFrame, until: date) -> tuple[Note, ...]:
    """The same of the region: that a figure of a partner jumped, and whether it was explained."""
    if rows.empty:
        return ()
    columns = (rows["explained"].tolist(), rows["unexplained"].tolist())
    return tuple(
        Note(f"jump-{at}-{how}", at, text(f"board.{how}"), short=text(f"board.{how}_short"))
        for at, explained, unexplained in zip(days(rows["period"]), *columns, strict=True)
        if at and at <= until
        for how, so in (("jump_explained", explained), ("jump_unexplained", unexplained))
        if so
    )
