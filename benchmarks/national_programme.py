"""A programme of the size of the country as a folder: real gemeenten, invented partners."""

from datetime import date
from pathlib import Path

import pandas as pd

from data import reference
from data.programmes import programme_folder

_LIKE = "voorbeeld"  # goals, bouwstenen, their history and the meetings are as in this programme


def write(folder: Path, partners: int, gemeenten: int, first: date, last: date) -> None:
    """The programme's files; each partner has a yearly target for VPT, together a path."""
    folder.mkdir(parents=True, exist_ok=True)
    slugs = [f"partner-{number:03}" for number in range(1, partners + 1)]
    (folder / "programme.toml").write_text(_told(gemeenten, first, last), "utf-8")
    _partners(slugs, first).to_csv(folder / "partners.csv", index=False)
    _targets(slugs, first, last).to_csv(folder / "targets.csv", index=False)
    like = programme_folder(_LIKE)
    _led_by(slugs, pd.read_csv(like / "bouwstenen.csv", dtype="str"), ["responsible"]).to_csv(
        folder / "bouwstenen.csv", index=False
    )
    _led_by(
        slugs, pd.read_csv(like / "bouwsteen_status.csv", dtype="str"), ["lead", "contributors"]
    ).to_csv(folder / "bouwsteen_status.csv", index=False)
    (folder / "meetings.csv").write_bytes((like / "meetings.csv").read_bytes())


def _told(gemeenten: int, first: date, last: date) -> str:
    grouped = reference.table("zorgkantoorregio_gemeenten.csv")
    grouped = grouped.sort_values(["zorgkantoorregio", "gemeente"])
    codes = ", ".join(f'"{code}"' for code in grouped["gemeente"].head(gemeenten))
    like = (programme_folder(_LIKE) / "programme.toml").read_text("utf-8")
    goals = like[like.index("[goals.") :]
    return (
        'title = "Heel Nederland"\nregion = "Heel Nederland"\n'
        'about = "Verzonnen partners en cijfers, om de snelheid te meten."\n'
        f"demo = true\nfirst_period = {first}\nlast_period = {last}\n"
        f"gemeenten = [{codes}]\n\n{goals}"
    )


def _partners(slugs: list[str], first: date) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "partner": slugs,
            "name": [slug.replace("partner-", "Partner ") for slug in slugs],
            "member_from": first,
            "member_to": "",
            "aliases": "",
        }
    )


def _targets(slugs: list[str], first: date, last: date) -> pd.DataFrame:
    """VPT per partner from year to year, and one path for occupancy of the whole country."""
    years = pd.date_range(date(first.year - 1, 12, 1), date(last.year, 12, 1), freq="12MS")
    rows = [
        {"kpi": "K01", "partner": slug, "period": at.date(), "value": 100 + 5 * n, "value_to": ""}
        for slug in slugs
        for n, at in enumerate(years)
    ]
    rows += [
        {"kpi": "K16", "partner": "", "period": at.date(), "value": 0.9, "value_to": 0.98}
        for at in (years[0], years[-1])
    ]
    every = pd.DataFrame(rows).assign(gemeente="")
    return every[["kpi", "partner", "gemeente", "period", "value", "value_to"]]


def _led_by(slugs: list[str], rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The same with our own partners where theirs stood."""
    known: dict[str, str] = {}

    def ours(cell: object) -> str:
        theirs = str(cell).split("|") if isinstance(cell, str) else []
        return "|".join(known.setdefault(t, slugs[len(known) % len(slugs)]) for t in theirs)

    return rows.assign(**{column: rows[column].map(ours) for column in columns})
