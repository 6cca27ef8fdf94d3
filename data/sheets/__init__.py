"""Every spreadsheet kind that partners deliver, in reading order."""

from data.sheets.capacity import CAPACITY
from data.sheets.clients import CLIENTS
from data.sheets.finance import FINANCE
from data.sheets.sheet import Sheet
from data.sheets.staff import STAFF
from data.sheets.waiting_list import WAITING_LIST

SHEETS: dict[str, Sheet] = {
    sheet.name: sheet for sheet in (CLIENTS, STAFF, CAPACITY, WAITING_LIST, FINANCE)
}
