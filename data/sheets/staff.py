"""Staff per month and function level, by each partner (DOMAIN: sheet B; KIK-V 2.x)."""

from data.sheets.builders import amount, between, count
from data.sheets.links import Ratio, Twice
from data.sheets.shared import LOCATION, PARTNER, PERIOD
from data.sheets.sheet import Column, RowRule, Sheet

# hours say something beside fte only where their header says that they are those of a week
_HOURS = ("Uren", "Contracturen", "Verloonde uren", "Gewerkte uren", "Aantal uren", "Contract uren")
_PER_WEEK = ("per week", "p/w", "pw", "/ week", "per wk")

STAFF = Sheet(
    "staff",
    "Personeel",
    columns=(
        PARTNER,
        PERIOD,
        LOCATION,
        Column(
            "team_type",
            ("Teamtype", "Team", "Soort team", "Intramuraal/Extramuraal", "Team type"),
            "code",
            codes="team_type",
            blank="",
            example=("VPT wijk", "VPT geclusterd", "Verblijf"),
        ),
        Column(
            "functie",
            ("Functie", "Functienaam", "Functieomschrijving", "Functiegroep", "FWG-functie"),
            "text",
        ),
        Column(
            "niveau",
            ("Niveau", "Kwalificatieniveau", "Deskundigheidsniveau", "Opleidingsniveau"),
            "code",
            required=True,
            codes="niveau",
            example=("Verzorgende IG", "Helpende", "Hbo-verpleegkundige"),
        ),
        Column(
            "employment",
            ("Dienstverband", "Contracttype", "PIL/PNIL", "Inhuur", "Loondienst"),
            "code",
            codes="employment",
            blank="pil",
        ),
        Column(
            "fte_basis",
            ("Fte-basis", "Basis fte", "Contract of gewerkt"),
            "code",
            codes="fte_basis",
            blank="contract",
        ),
        amount("fte", "Fte", "FTE", "Formatie", "Bezetting", "Contractuele fte", "Ingezette fte",
               "Aantal fte", required=True, example=(12.4, 8.0, 25.5)),
        amount("fte_budget", "Fte begroot", "Begrote fte", "Begroting fte", "Formatie begroot"),
        count("headcount", "Aantal medewerkers", "Headcount", "Koppen", "Medewerkers", "Pers.",
              "Personen", "Aantal personen", example=(17, 11, 34)),
        Column(
            "absence_pct",
            ("Verzuim %", "Ziekteverzuim", "VZP", "Verzuimpercentage", "Ziekteverzuim %",
             "Verzuim"),
            "percent",
            rules=(
                between(0, 100, "E11", "not_a_percentage"),
                between(0.5, 30, "E11", "absence_unlikely", "warn"),
            ),
            key=False,
            adds=False,
            example=(7.8, 6.1, 8.4),
        ),
        amount("vacancies", "Vacatures (fte)", "Vacatures", "Openstaand", "Openstaande fte",
               "Vacatures fte"),
        count("inflow", "In dienst", "Instroom", "Nieuw in dienst"),
        count("outflow", "Uit dienst", "Uitstroom", "Vertrokken"),
        amount("pnil_fte", "Fte niet in loondienst", "PNIL fte", "Fte PNIL", "Inhuur fte",
               "PNIL"),
    ),
    row_rules=(
        RowRule(
            "E08", "fte_over_headcount", "block", "fte",
            # 40 hours on a 36-hour basis is the most one person can be: 40 / 36 = 1.11 fte
            lambda rows: (rows["fte"] > rows["headcount"] * 1.11 + 0.05)
            | ((rows["fte"] > 0) & (rows["headcount"] == 0)),
            lambda row: f"≤ {row['headcount'] * 1.11:.1f}",
        ),
    ),
    jumps=("fte",),
    stands=("fte", "fte_budget", "headcount", "vacancies", "pnil_fte"),
    words=("personeel", "medewerker", "formatie", "verzuim"),
    persons=("headcount", "inflow", "outflow"),
    twice=(
        Twice("both_bases", "fte_basis", ("gewerkt",), "fte", "fte", ("fte_basis",)),
        Twice("hired_twice", "employment", ("pnil",), "fte", "pnil_fte",
              ("employment", "fte_basis", "functie")),
    ),
    ratios=(
        Ratio(
            "E09",
            tuple(f"{hours} {time}" for hours in _HOURS for time in _PER_WEEK)
            + ("Weekuren", "Hours per week", "HourPerWeek"),
            "fte", 30, 40,
        ),
    ),
)  # fmt: skip
