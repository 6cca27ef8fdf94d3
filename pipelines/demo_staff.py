"""The demo's staff as rows of the sheet: fte that follow the clients, absence, vacancies, moves."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from pipelines.demo_clients import Clients
from pipelines.demo_region import Region

_WINTER = 0.7  # percentage points more absence in January than on average, fewer in July
_COLUMNS = ["fte", "fte_budget", "absence_pct", "vacancies", "pnil_fte"]


def staff_rows(region: Region, drawn: Clients, chance: np.random.Generator) -> pd.DataFrame:
    """One row per month, partner, team type and niveau, and one with the partner's volunteers."""
    parts = []
    for partner in region.partners:
        for team, fte in _teams(region, drawn, partner).items():
            for niveau, share in _niveaus(region, partner, team):
                if np.any(share > 0):
                    told = {"partner": partner, "team_type": team, "niveau": niveau}
                    parts.append(_series(region, fte * share, told, chance))
        parts.append(_volunteers(region, drawn, partner))
    rows = pd.concat(parts, ignore_index=True)
    rows["headcount"] = rows["headcount"].astype("int64")
    order = ["period", "partner", "team_type"]
    return rows.sort_values(order, kind="stable", ignore_index=True)


def _teams(region: Region, drawn: Clients, partner: str) -> dict[str, np.ndarray]:
    per_client = region.about["staff"]["fte_per_client"]
    clustered = drawn.stock(partner, vpt_type="geclusterd")
    persons = {
        "verblijf": drawn.stock(partner, leveringsvorm="verblijf"),
        "vpt_geclusterd": clustered,
        "vpt_wijk": drawn.stock(partner, leveringsvorm="vpt") - clustered,
        "mpt": drawn.stock(partner, leveringsvorm="mpt"),
    }
    # a team follows its clients with about a quarter's delay
    teams = {
        team: pd.Series(number * per_client[team]).ewm(span=4).mean().to_numpy()
        for team, number in persons.items()
    }
    other = region.about["staff"]["fte_overig"]
    return teams | {"overig": np.sum(list(teams.values()), axis=0) * other / (1 - other)}


def _niveaus(region: Region, partner: str, team: str) -> Iterator[tuple[str, np.ndarray]]:
    """Share of a team's fte per niveau and month; in some VPT teams it shifts along the way."""
    shift = region.about["niveau_shift"]
    shifts = partner in shift["partners"] and team.startswith("vpt")
    moved = region.since(region.partners[partner]["start"]) * shifts
    for niveau, share in region.about["niveau"][team].items():
        change = -shift["share"] if niveau == shift["from"] else shift["to"].get(niveau, 0.0)
        yield niveau, share + change * moved


def _series(
    region: Region, fte: np.ndarray, told: dict[str, str], chance: np.random.Generator
) -> pd.DataFrame:
    about, partner = region.about["staff"], region.partners[told["partner"]]
    months = len(region.months)
    employed = np.round(np.maximum(fte * chance.normal(1, 0.004, months), 0.4), 1)
    persons = np.ceil(employed * about["headcount_per_fte"]).astype("int64")
    change = np.diff(persons, prepend=persons[0])
    left = chance.binomial(persons, about["monthly_out_of_headcount"]) + np.maximum(-change, 0)
    winter = _WINTER * np.cos(2 * np.pi * (region.calendar - 1) / 12)
    absence = region.line(partner["absence_pct"], told["partner"]) + winter
    hired = region.line(partner["pnil_pct"], told["partner"]) / 100
    rows = {
        **told,
        "period": region.months,
        "employment": "bbl" if told["niveau"] == "leerling" else "pil",
        "fte_basis": "contract",
        "fte": employed,
        "fte_budget": employed * about["budget_over_fte"],
        "headcount": persons,
        "absence_pct": np.clip(absence + chance.normal(0, 0.4, months), 2.5, 15),
        "vacancies": employed * region.line(about["vacancies_of_fte"]),
        "inflow": np.maximum(left + change, 0),
        "outflow": left,
        "pnil_fte": employed * hired / (1 - hired),
    }
    return pd.DataFrame(rows).round(dict.fromkeys(_COLUMNS, 1))


def _volunteers(region: Region, drawn: Clients, partner: str) -> pd.DataFrame:
    persons = drawn.stock(partner) * region.about["staff"]["volunteers_per_client"]
    return pd.DataFrame({"period": region.months, "headcount": np.round(persons)}).assign(
        partner=partner,
        team_type="overig",
        niveau="overig",
        employment="vrijwilliger",
        fte_basis="contract",
        fte=0.0,
    )
