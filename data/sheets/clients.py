"""Clients with Wlz care, counted per month by each partner (DOMAIN: sheet A; KIK-V 14.2)."""

from data.sheets.builders import count
from data.sheets.links import Flow
from data.sheets.shared import (
    GEMEENTE,
    LEVERINGSVORM_HEADERS,
    LOCATION,
    PARTNER,
    PERIOD,
    VPT_TYPE,
    ZORGPROFIEL,
)
from data.sheets.sheet import Column, RowRule, Sheet

_VPT_PROFILES = ("VV04", "VV05", "VV06", "VV07", "VV08", "VV09b", "")
_ENDED_PROFILES = ("VV01", "VV02", "VV03", "VV09a", "VV10")

CLIENTS = Sheet(
    "clients",
    "Cliënten",
    columns=(
        PARTNER,
        PERIOD,
        GEMEENTE,
        LOCATION,
        Column(
            "leveringsvorm",
            LEVERINGSVORM_HEADERS,
            "code",
            required=True,
            codes="leveringsvorm",
            example=("VPT", "MPT", "Verblijf"),
        ),
        VPT_TYPE,
        ZORGPROFIEL,
        Column(
            "behandeling",
            ("Behandeling", "BH", "Met/zonder BH", "Incl/Excl", "Incl/excl behandeling"),
            "code",
            codes="behandeling",
            blank="",
        ),
        Column(
            "age_group",
            ("Leeftijdsgroep", "Leeftijd", "Leeftijdsklasse", "Leeftijdscategorie"),
            "code",
            codes="age_group",
            blank="",
        ),
        Column(
            "outflow_reason",
            ("Reden uitstroom", "Reden einde zorg", "Uitstroomreden", "Reden uit zorg"),
            "code",
            codes="outflow_reason",
            blank="",
        ),
        count(
            "clients",
            "Aantal cliënten",
            "Aantal",
            "Clienten",
            "Cliënten",
            "# cliënten",
            "Aantal clienten",
            "N",
            "Stand",
            "Aantal cliënten op peildatum",
            required=True,
            example=(42, 18, 120),
        ),
        count("inflow", "Instroom", "Nieuw", "In zorg", "Start", "Nieuwe cliënten", "Ingestroomd",
              "Nieuw in zorg",
              example=(3, 2, 4)),
        count("outflow", "Uitstroom", "Uit zorg", "Einde zorg", "Uitgestroomd", "Vertrek",
              "Beëindigd", "Vertrokken",
              example=(1, 0, 5)),
    ),
    row_rules=(
        RowRule(
            "E18", "ended_profile", "warn", "zorgprofiel",
            lambda rows: rows["zorgprofiel"].isin(_ENDED_PROFILES),
        ),
        RowRule(
            "E19", "vpt_profile", "warn", "zorgprofiel",
            lambda rows: (rows["leveringsvorm"] == "vpt")
            & ~rows["zorgprofiel"].isin(_VPT_PROFILES),
        ),
        RowRule(
            "E18", "pgb_by_provider", "warn", "leveringsvorm",
            lambda rows: rows["leveringsvorm"] == "pgb",
        ),
        RowRule(
            "E12", "type_without_vpt", "block", "vpt_type",
            lambda rows: rows["leveringsvorm"].notna()
            & ~rows["leveringsvorm"].isin(["vpt"])
            & ~rows["vpt_type"].isin(["", "onbekend"]),
        ),
    ),
    flow=Flow("clients", "inflow", "outflow", by=("leveringsvorm",)),
    jumps=("clients",),
    stands=("clients",),
    words=("client",),
    persons=("clients", "inflow", "outflow"),
)  # fmt: skip
