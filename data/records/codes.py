"""The lists that codes of records come from: of the region's reference data, or declared here."""

from data import reference

OWN: dict[str, tuple[str, ...]] = {
    "priority": ("nu", "straks", "later"),
    "category": ("financiering", "regels", "erkenning", "uitvoering"),
    "escalated_to": ("werkgroep", "stuurgroep", "zorgkantoor", "landelijk"),
    "allowed": ("ja", "nee", "onduidelijk"),
    "body": ("stuurgroep", "werkgroep"),
    "agreement_form": ("netwerk", "overeenkomst", "project", "uitwisseling"),
    "domain": ("wlz", "wmo", "zvw"),
    "agreement_state": ("lopend", "afgerond", "gestopt"),
    "consent_subject": ("clients", "capacity"),
    "theme": ("visie", "technologie", "behoud", "anders_werken"),
    "project_state": ("voorbereiding", "lopend", "afgerond", "gestopt"),
    "knowledge_form": ("kennis", "goed_voorbeeld", "bron"),
    "direction": ("vraag", "aanbod"),
    "offer_state": ("open", "afgerond"),
    "level": ("organisatie", "zorg"),
    "stakeholder_kind": (
        "gemeente", "huisartsen", "corporatie", "welzijn", "zorgkantoor", "verzekeraar",
        "client", "mantelzorg", "innovatie", "anders",
    ),
    "attitude": ("voor", "neutraal", "terughoudend", "onbekend"),
    "party": (
        "clienten", "mantelzorgers", "vrijwilligers", "medewerkers", "huisartsen", "gemeenten",
        "zorgkantoor",
    ),
    "involvement_state": ("betrokken", "gepland", "niet"),
    "funded": ("ja", "nee", "onder_voorwaarden", "onbekend"),
    "law": ("wlz", "wmo", "zvw", "anders"),
    "line_kind": ("kosten", "besparing"),
    "certainty": ("hard", "zacht", "aanname"),
}  # fmt: skip


def codes(name: str) -> tuple[str, ...]:
    """The codes of that list, in their order."""
    return OWN[name] if name in OWN else tuple(reference.codes(name))


def code_key(name: str, code: str) -> str:
    """Where in `texts` the words for a code of that list are."""
    return f"records.code.{name}.{code}" if name in OWN else f"codes.{name}.{code}"
