"""People waiting, per month and status, on each partner's own list (DOMAIN: sheet D; COD167)."""

from data.sheets.builders import amount, count
from data.sheets.shared import GEMEENTE, LEVERINGSVORM_HEADERS, PARTNER, PERIOD, ZORGPROFIEL
from data.sheets.sheet import Column, RowRule, Sheet

WAITING_LIST = Sheet(
    "waiting_list",
    "Wachtlijst",
    columns=(
        PARTNER,
        PERIOD,
        GEMEENTE,
        Column(
            "wait_status",
            ("Wachtstatus", "Status", "Status wachtlijst", "WL-status", "Leveringsstatus"),
            "code",
            required=True,
            codes="wait_status",
            example=("Urgent plaatsen", "Actief plaatsen", "Wacht op voorkeur"),
        ),
        Column("classification", ("Classificatie",), "text"),
        ZORGPROFIEL,
        Column(
            "leveringsvorm",
            ("Gewenste leveringsvorm", "Leveringsvorm gewenst", "Gewenste zorg",
             *LEVERINGSVORM_HEADERS),
            "code",
            codes="leveringsvorm",
            blank="",
        ),
        Column(
            "bridging",
            ("Overbrugging", "Overbruggingszorg", "Overbrugging j/n"),
            "code",
            codes="yes_no",
            blank="",
        ),
        count("waiting", "Aantal wachtenden", "Wachtenden", "Aantal", "Aantal wachtend",
              required=True, example=(2, 11, 24)),
        amount("wait_days", "Gemiddelde wachttijd (dagen)", "Wachttijd", "Gem. wachttijd",
               "Gemiddelde wachttijd", adds=False),
        count("above_norm", "Boven norm", "Langer dan norm", "Boven streefnorm"),
    ),
    row_rules=(
        RowRule(
            "E10", "above_norm_over_waiting", "block", "above_norm",
            lambda rows: rows["above_norm"] > rows["waiting"],
            lambda row: f"≤ {row['waiting']:.0f}",
        ),
    ),
    jumps=("waiting",),
    stands=("waiting",),
    words=("wachtlijst", "wachtend"),
    persons=("waiting", "above_norm"),
    apart=("wait_status", "voorzorg"),
)  # fmt: skip
