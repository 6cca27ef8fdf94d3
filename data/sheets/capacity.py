"""Homes and places per location, now and planned, by each partner (DOMAIN: sheet C; KIK-V 15)."""

from data.sheets.builders import count
from data.sheets.shared import GEMEENTE, LEVERINGSVORM_HEADERS, LOCATION, PARTNER, PERIOD, VPT_TYPE
from data.sheets.sheet import Column, RowRule, Sheet

CAPACITY = Sheet(
    "capacity",
    "Capaciteit",
    columns=(
        PARTNER,
        PERIOD,
        GEMEENTE,
        LOCATION,
        Column(
            "leveringsvorm",
            ("Type", *LEVERINGSVORM_HEADERS, "Soort plaats", "Type capaciteit"),
            "code",
            required=True,
            codes="leveringsvorm",
            example=("Verblijf", "VPT geclusterd", "VPT gespikkeld"),
        ),
        VPT_TYPE,
        Column(
            "hardness",
            ("Hardheid", "Hardheid plan", "Zekerheid"),
            "code",
            codes="hardness",
            blank="",
        ),
        Column("owner", ("Eigenaar", "Eigendom"), "code", codes="owner", blank=""),
        Column("available_from", ("Beschikbaar per", "Oplevering", "Beschikbaar vanaf"), "date"),
        count("units", "Wooneenheden totaal", "Wooneenheden", "Capaciteit", "Plaatsen", "Plekken",
              "Bedden", "Appartementen", "Woningen", "Toegelaten plaatsen", example=(80, 24, 12)),
        count("occupied", "Wooneenheden bezet", "Bezet", "Bezette wooneenheden", "Bezetting",
              "Bezette plaatsen", "Bezette plekken", "Bezette bedden", "Bezette woningen",
              "Bezette appartementen",
              example=(77, 23, 9)),
        count("free", "Vrij", "Leegstand", "Vrije plaatsen", "Vrije plekken", "Vrije bedden",
              "Vrije wooneenheden", "Leegstaand", "Beschikbaar"),
        count("clustered_homes", "Geclusterde woningen", "Aantal geclusterde woningen"),
        count("planned_units", "Geplande uitbreiding", "Uitbreiding", "Gepland",
              "Geplande wooneenheden"),
    ),
    row_rules=(
        RowRule(
            "E10", "occupied_over_units", "block", "occupied",
            lambda rows: rows["occupied"] > rows["units"],
            lambda row: f"≤ {row['units']:.0f}",
        ),
        RowRule(
            "E10", "occupancy_low", "warn", "occupied",
            lambda rows: (rows["units"] >= 10) & (rows["occupied"] < rows["units"] * 0.5),
        ),
        RowRule(
            "E14", "free_does_not_add_up", "warn", "free",
            lambda rows: rows[["units", "occupied", "free"]].notna().all(axis=1)
            & (rows["free"] != rows["units"] - rows["occupied"]),
            lambda row: f"{row['units'] - row['occupied']:.0f}",
        ),
        RowRule(
            "E18", "mpt_places", "warn", "leveringsvorm",
            lambda rows: rows["leveringsvorm"] == "mpt",
        ),
    ),
    jumps=("units",),
    stands=("units", "occupied", "free", "clustered_homes", "planned_units"),
    words=("capaciteit", "wooneenhe", "bedden"),
)  # fmt: skip
