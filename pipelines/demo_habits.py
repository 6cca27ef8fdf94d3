"""How each demo partner writes its file: the template, own headers, own place names, text."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.sheets import SHEETS
from pipelines.demo_flow import shared_out
from pipelines.demo_region import Region
from pipelines.templates import Page, written

Rows = Mapping[str, pd.DataFrame]

# Headers that the declarations know, from the systems that partners export from.
OWN_HEADERS: dict[str, dict[str, str]] = {
    "clients": {
        "gemeente": "Woonplaats", "leveringsvorm": "Product", "zorgprofiel": "ZZP",
        "vpt_type": "Setting", "clients": "# cliënten", "inflow": "In zorg", "outflow": "Uit zorg",
        "period": "Stand per",
    },
    "staff": {
        "fte": "Formatie", "niveau": "Kwalificatieniveau", "headcount": "Koppen",
        "absence_pct": "Ziekteverzuim", "vacancies": "Openstaande fte",
    },
    "capacity": {
        "gemeente": "Plaats", "leveringsvorm": "Soort plaats", "units": "Capaciteit",
        "occupied": "Bezet", "free": "Leegstand", "location": "Vestiging",
    },
    "waiting_list": {
        "gemeente": "Woonplaats", "wait_status": "WL-status", "waiting": "Wachtenden",
        "wait_days": "Gem. wachttijd",
    },
    "finance": {
        "prestatiegroep": "Prestatie", "agreed_eur": "Productieafspraak",
        "realised_eur": "Declaratie",
    },
}  # fmt: skip


def as_sent(region: Region, partner: str, rows: Rows) -> bytes:
    """The workbook as this partner makes it: real .xlsx, with its own habits."""
    habit = region.partners[partner]["habit"]
    names = _names(region, partner)
    pages = []
    for kind, frame in rows.items():
        spelled = _renamed(region, partner, kind, frame)
        if habit == "text_numbers":
            spelled = _as_text(kind, spelled)
        headers = OWN_HEADERS[kind] if habit == "own_headers" else {}
        for title, part in _tabs(kind, spelled, habit):
            pages.append(Page(title, kind, part, headers, names))
    return written(pages)


def _tabs(kind: str, rows: pd.DataFrame, habit: str) -> list[tuple[str, pd.DataFrame]]:
    title = SHEETS[kind].title
    if habit != "months_as_tabs":
        return [(title, rows)]
    return [(f"{title} {month:%Y-%m}", part) for month, part in rows.groupby("period")]


def _as_text(kind: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Figures as text with a decimal comma, as some exports have them."""
    measures = [m.name for m in SHEETS[kind].measures if m.name in rows]
    as_text = {
        name: [None if pd.isna(v) else f"{v:g}".replace(".", ",") for v in rows[name]]
        if SHEETS[kind].column(name).type == "percent"
        else rows[name]
        for name in measures
    }
    return rows.assign(**as_text)


def _names(region: Region, partner: str) -> dict[str, str]:
    """Places of the region under the names that this partner uses."""
    names = {}
    for event in region.events("place_names", partner):
        names |= {code: name for name, code in event["names"].items()}
    for event in region.events("old_gemeente_name", partner):
        names |= {name: name for name in event["names"]}
    return names


def _renamed(region: Region, partner: str, kind: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of a gemeente divided over the gemeenten that it came from, where figures add up."""
    for event in region.events("old_gemeente_name", partner):
        first, last = pd.Timestamp(event["from"]), pd.Timestamp(event["to"])
        if "gemeente" not in rows:
            continue
        old = (rows["gemeente"] == event["gemeente"]) & rows["period"].between(first, last)
        if not old.any():
            continue
        if kind != "clients":  # averages and buildings cannot be divided
            rows = rows.assign(gemeente=rows["gemeente"].mask(old, event["names"][0]))
            continue
        rows = pd.concat([rows[~old], *_divided(rows[old], event)], ignore_index=True)
    return rows


def _divided(rows: pd.DataFrame, event: dict) -> list[pd.DataFrame]:
    shares = np.broadcast_to(event["shares"], (len(rows), len(event["shares"])))
    parts = {name: shared_out(rows[name].to_numpy(), shares) for name in _COUNTS}
    divided = []
    for place, name in enumerate(event["names"]):
        part = rows.assign(gemeente=name, **{count: parts[count][:, place] for count in _COUNTS})
        divided.append(part[(part[_COUNTS] > 0).any(axis=1)])
    return divided


_COUNTS = ["clients", "inflow", "outflow"]
