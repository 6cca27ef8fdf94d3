"""What care may cost, per prestatie and from when to when, as the region's datasteward delivers it.

No amount is in this code: tariffs of other years are other rows of a file.
"""

import pandas as pd

from data.sheets.builders import amount, between
from data.sheets.sheet import Column, RowRule, Sheet

_YEAR = ("2026-01-01", "2026-12-31")
_SAME = ["period", "prestatie", "prestatiecode", "prestatiegroep", "unit", "tariff_kind"]


def _told_otherwise(kind: str, column: str, other: str) -> RowRule:
    """A maximum is an amount and no percentage, an agreement a percentage and no amount."""
    return RowRule(
        "E12", f"tariff_{kind}", "block", column,
        lambda rows: (rows["tariff_kind"] == kind) & (rows[column].isna() | rows[other].notna()),
    )  # fmt: skip


def _unsaid(column: str) -> RowRule:
    return RowRule("E12", "empty_cell", "block", column, lambda rows: rows[column].isna())


TARIFFS = Sheet(
    "tariffs",
    "Tarieven",
    columns=(
        Column(
            "period",
            ("Geldig vanaf", "Ingangsdatum", "Geldig per", "Vanaf", "Begindatum"),
            "period",
            required=True,
            example=(_YEAR[0],) * 3,
            first_day=True,
        ),
        Column(
            "valid_until",
            ("Geldig tot en met", "Geldig t/m", "Einddatum", "Tot en met"),
            "date",
            required=True,
            example=(_YEAR[1],) * 3,
        ),
        Column(
            "prestatie",
            ("Prestatie", "Omschrijving", "Prestatieomschrijving", "Naam prestatie"),
            "text",
            required=True,
            example=("Voorbeeld VPT", "Voorbeeld begeleiding", "Voorbeeld VPT"),
        ),
        Column("prestatiecode", ("Prestatiecode", "Declaratiecode", "Code"), "text"),
        Column(
            "prestatiegroep",
            ("Prestatiegroep", "Productgroep", "Soort zorg"),
            "code",
            required=True,
            codes="prestatiegroep",
            example=("VPT", "MPT", "VPT"),
        ),
        Column(
            "unit",
            ("Eenheid", "Tariefeenheid", "Tarief per"),
            "code",
            required=True,
            codes="tariff_unit",
            example=("dag", "uur", "dag"),
        ),
        Column(
            "tariff_kind",
            ("Soort tarief", "Tariefsoort", "Soort"),
            "code",
            required=True,
            codes="tariff_kind",
            example=("maximum NZa", "maximum NZa", "afgesproken percentage"),
        ),
        amount("tariff_eur", "Tarief (€)", "Tarief", "Maximumtarief", "NZa-tarief", "Bedrag",
               adds=False),
        Column(
            "agreed_pct",
            ("Percentage van het maximum", "Afgesproken percentage", "Richttariefpercentage",
             "Percentage"),
            "percent",
            rules=(between(0, 100, "E11", "not_a_percentage"),),
            key=False,
            adds=False,
            public=False,
        ),
        Column(
            "source",
            ("Bron", "Vindplaats", "Beleidsregel", "Tariefbeschikking"),
            "text",
            required=True,
            example=("Naam en nummer van het besluit",) * 3,
        ),
    ),
    row_rules=(
        RowRule(
            "E03", "ends_before_start", "block", "valid_until",
            lambda rows: pd.to_datetime(rows["valid_until"]) < pd.to_datetime(rows["period"]),
        ),
        _unsaid("prestatie"),
        _unsaid("source"),
        _told_otherwise("maximum", "tariff_eur", "agreed_pct"),
        _told_otherwise("afgesproken", "agreed_pct", "tariff_eur"),
        RowRule(
            "E15", "tariff_twice", "block", "prestatie",
            lambda rows: rows.duplicated(_SAME, keep="first"),
        ),
    ),
    words=("tarie",),
    ahead=24,
)  # fmt: skip
