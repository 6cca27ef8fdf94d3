"""What people wrote at a month: "opening locatie", "fusie"; it stands on every time axis."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from insights.columns import days


@dataclass(frozen=True)
class Note:
    """A few words at a month, about the whole region or one gemeente ("" for the region)."""

    id: str
    period: date
    label: str
    gemeente: str = ""
    who: str = ""
    short: str = ""  # as it stands on an axis, where there is no room for all of it


def notes(rows: pd.DataFrame, gemeente: str = "") -> tuple[Note, ...]:
    """Those of an answer to `figures.notes` that belong on a page about this gemeente, or all of
    them on one about the region: what was said of the whole region stands everywhere."""
    if rows.empty:
        return ()
    columns = [rows[name].tolist() for name in ("note", "label", "gemeente", "who")]
    return tuple(
        Note(note, at, label, place, who)
        for at, note, label, place, who in zip(days(rows["period"]), *columns, strict=True)
        if at and (not gemeente or place in ("", gemeente))
    )
