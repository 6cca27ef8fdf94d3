"""A small template workbook of one partner, as it would be delivered."""

import pandas as pd

from pipelines.templates import workbook

MONTHS = ("2025-01-01", "2025-02-01")


def clients(partner, vpt, months=MONTHS):
    """Clients in Rotterdam in two months, or in those given; `vpt` more of them after the first."""
    rows = [
        {"partner": partner, "period": pd.Timestamp(month), "gemeente": "GM0599",
         "leveringsvorm": form, "vpt_type": "wijk" if form == "vpt" else "", "zorgprofiel": "VV05",
         "clients": amount}
        for month, more in zip(months, (0, *(vpt for _ in months[1:])), strict=True)
        for form, amount in (("vpt", 40 + more), ("mpt", 30), ("verblijf", 90))
    ]  # fmt: skip
    return workbook({"clients": pd.DataFrame(rows)})
