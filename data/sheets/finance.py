"""Production agreement and realisation, by each partner (DOMAIN: sheet E). Restricted."""

from data.sheets.builders import amount
from data.sheets.shared import PARTNER, PERIOD
from data.sheets.sheet import Column, Sheet

FINANCE = Sheet(
    "finance",
    "Financiën",
    columns=(
        PARTNER,
        PERIOD,
        Column(
            "prestatiegroep",
            ("Prestatiegroep", "Prestatie", "Productgroep"),
            "code",
            required=True,
            codes="prestatiegroep",
            example=("VPT", "MPT", "Verblijf"),
        ),
        Column(
            "budget_round",
            ("Budgetronde", "Ronde", "Budgetfase"),
            "code",
            codes="budget_round",
            blank="initieel",
        ),
        amount("agreed_eur", "Afspraak (€)", "Productieafspraak", "Budget", "Afspraak", "Contract",
               "Afspraak bedrag", required=True, example=(1250000, 480000, 9600000)),
        amount("agreed_volume", "Afspraak (dagen of uren)", "Afspraak volume", "Afspraak dagen",
               "Afspraak uren"),
        amount("realised_eur", "Realisatie (€)", "Realisatie", "Realisatie bedrag", "Declaratie",
               "YTD", example=(1190000, 465000, 9410000)),
        amount("realised_volume", "Realisatie (dagen of uren)", "Realisatie volume",
               "Realisatie dagen", "Realisatie uren"),
        amount("transition_spent_eur", "Besteed transitiegeld (€)", "Transitiegeld",
               "Besteed transitiegeld", "Transitiemiddelen besteed"),
    ),
    restricted=True,
    words=("financ", "productieafspra", "budget"),
)  # fmt: skip
