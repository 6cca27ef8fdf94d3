"""Where a partner's own figures jumped, and what was said of it when they were delivered."""

from datetime import date

import pandas as pd

from data.disclosure import Own
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
