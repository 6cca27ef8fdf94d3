"""The cells of a workbook that was looked at and made again of its own parts, by calamine."""

import gc
from io import BytesIO
from math import isfinite

from python_calamine import CalamineError, CalamineWorkbook

from pipelines.errors import UnreadableFile
from pipelines.reading.findings import Findings
from pipelines.reading.grid import NO_NUMBER
from pipelines.reading.paused import collector_paused
from pipelines.workbook import Cell, RawSheet


def cells(package: bytes, wanted: list[int], name: str) -> dict[int, list[list[Cell]]]:
    """{sheet: rows} of the `wanted` sheets. Raises UnreadableFile that names the file `name`."""
    try:
        with collector_paused():
            workbook = CalamineWorkbook.from_filelike(BytesIO(package))
            rows = {
                at: workbook.get_sheet_by_index(at).to_python(skip_empty_area=False)
                for at in wanted
            }
            settle()
            return rows
    except BaseException as problem:
        # a panic in the library below is no Exception, so that nobody catches it by accident
        known = isinstance(
            problem, CalamineError | OverflowError
        )  # a duration of millions of years
        if known or type(problem).__name__ == "PanicException":
            raise UnreadableFile(name=name) from problem
        raise


def settle() -> None:
    """Call all that Python holds old: else it looks through every new row twice, for 0.3 s."""
    gc.freeze()
    gc.unfreeze()


def is_finite(sheet: RawSheet) -> bool:
    """Whether all numbers of a sheet are some; by its different cells, which stay with it."""
    # not above: the process of its own that reads odd files has little memory, pandas takes much
    from pipelines.distinct import columns

    return all(
        isfinite(sum([cell for cell in column.cells if type(cell) is float]))
        for column in columns(sheet)
    )


def without_infinities(rows: list[list[Cell]], found: Findings) -> None:
    """Make an error of every number that is none (`NaN`, `1e999`): no program would show it."""
    for row, cells in enumerate(rows):
        if not isfinite(sum([cell for cell in cells if type(cell) is float])):
            for column, cell in enumerate(cells):
                if isinstance(cell, float) and not isfinite(cell):
                    cells[column] = ""
                    found.errors[row, column] = NO_NUMBER
