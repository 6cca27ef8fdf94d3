"""Every spreadsheet kind in reading order: what partners deliver, and what the region does."""

from data.sheets.capacity import CAPACITY
from data.sheets.clients import CLIENTS
from data.sheets.finance import FINANCE
from data.sheets.indications import INDICATIONS
from data.sheets.population_forecast import POPULATION_FORECAST
from data.sheets.sheet import Sheet
from data.sheets.staff import STAFF
from data.sheets.tariffs import TARIFFS
from data.sheets.waiting_list import WAITING_LIST
from data.sheets.zorgkantoor_waiting import ZORGKANTOOR_WAITING

SHEETS: dict[str, Sheet] = {
    sheet.name: sheet for sheet in (CLIENTS, STAFF, CAPACITY, WAITING_LIST, FINANCE)
}

# what holds for everybody and no partner knows; its datasteward delivers it, in the region's name
REFERENCES: dict[str, Sheet] = {
    sheet.name: sheet for sheet in (TARIFFS, ZORGKANTOOR_WAITING, POPULATION_FORECAST, INDICATIONS)
}

DECLARED: dict[str, Sheet] = SHEETS | REFERENCES

REGION = "regio"  # who delivers references; no partner may be called so, and it is none


def delivered_by(organisation: str) -> dict[str, Sheet]:
    """The kinds that a partner, or the region, may deliver: nobody delivers the other's."""
    return REFERENCES if organisation == REGION else SHEETS


def beside(kind: str) -> dict[str, Sheet]:
    """A kind with all others that the same organisation delivers."""
    return REFERENCES if kind in REFERENCES else SHEETS
