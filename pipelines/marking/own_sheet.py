"""Our own sheet in a workbook that comes back: known by a marker that no other sheet has."""

from pipelines.workbook import RawSheet

MARKER = "wonen-met-zorg:marked-copy:1"  # in the first row of the sheet, in a hidden column


def is_list_sheet(sheet: RawSheet) -> bool:
    """Whether this is the list that `marked` put into a workbook, whatever it is called now.

    It holds no figures of the partner and must not be read.
    """
    return bool(sheet.rows) and MARKER in sheet.rows[0]
