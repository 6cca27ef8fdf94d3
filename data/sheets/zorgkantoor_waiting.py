"""People waiting, as the zorgkantoor counts them: everybody once, on whose list they may stand.

Delivered by the region's datasteward, for a gemeente or for a whole zorgkantoorregio.
"""

from dataclasses import replace

from data.sheets.builders import count
from data.sheets.shared import GEMEENTE, PERIOD
from data.sheets.sheet import Column, RowRule, Sheet
from data.sheets.waiting_list import WAITING_LIST

_SAME = ["period", "zorgkantoorregio", "gemeente", "wait_status"]

ZORGKANTOOR_WAITING = Sheet(
    "zorgkantoor_waiting",
    "Lijst zorgkantoor",
    columns=(
        PERIOD,
        Column(
            "zorgkantoorregio",
            ("Zorgkantoorregio", "Zorgkantoor", "Regio", "Naam zorgkantoorregio"),
            "code",
            codes="zorgkantoorregio",
            blank="",
        ),
        replace(GEMEENTE, required=False, blank=""),
        WAITING_LIST.column("wait_status"),
        count("waiting", "Aantal wachtenden", "Wachtenden", "Aantal", "Aantal wachtend",
              "Aantal cliënten", required=True, example=(2, 11, 24)),
        Column(
            "source",
            ("Bron", "Vindplaats"),
            "text",
            required=True,
            example=("Naam en datum van het overzicht",) * 3,
        ),
    ),
    row_rules=(
        RowRule(
            "E13", "no_area", "block", "gemeente",
            lambda rows: rows["gemeente"].isin(["", None]) & rows["zorgkantoorregio"].eq(""),
        ),
        RowRule("E12", "empty_cell", "block", "source", lambda rows: rows["source"].isna()),
        RowRule(
            "E15", "two_sources", "block", "source",
            lambda rows: rows.groupby(_SAME, dropna=False)["source"].transform("nunique") > 1,
        ),
    ),
    jumps=("waiting",),
    words=("wachtlijst", "wachtend", "zorgkantoor"),
    persons=("waiting",),
)  # fmt: skip
