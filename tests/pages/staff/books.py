"""Small workbooks with the staff and the money of one partner, published as it would be."""

import pandas as pd

from pipelines.intake import judge, publish
from pipelines.templates import workbook

MONTH = pd.Timestamp("2025-01-01")


def staff(partner, basis="contract"):
    """Two niveaus in VPT teams in January 2025: 30 and 20 fte."""
    rows = [
        {"partner": partner, "period": MONTH, "team_type": "vpt_wijk", "niveau": niveau,
         "employment": "pil", "fte_basis": basis, "fte": fte, "headcount": round(1.5 * fte),
         "absence_pct": 8.0}
        for niveau, fte in (("helpende", 30.0), ("hbo_vpk", 20.0))
    ]  # fmt: skip
    _published(partner, {"staff": pd.DataFrame(rows)})


def money(partner, agreed, realised, **more):
    """What was agreed and delivered for VPT in January 2025."""
    row = {
        "partner": partner,
        "period": MONTH,
        "prestatiegroep": "vpt",
        "budget_round": "initieel",
        "agreed_eur": agreed,
        "realised_eur": realised,
    } | more
    _published(partner, {"finance": pd.DataFrame([row])})  # fmt: skip


def _published(partner, sheets):
    judged = judge(workbook(sheets), "a.xlsx", partner)
    publish(judged, uploader="test")
