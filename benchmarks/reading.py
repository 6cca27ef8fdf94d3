"""What our checks add to reading a large sheet, beside the bare library reading the same file."""

import random
import zipfile
from io import BytesIO

from python_calamine import CalamineWorkbook

from benchmarks.measure import Ratio, seconds
from pipelines.read import read
from tests.pipelines.packages import parts, sheet

ROWS = 200_000
_TEXTS = [f"Gemeente {n}" for n in range(500)]


def measure() -> list[Ratio]:
    """One figure: a sheet of 200,000 rows by 12 columns, texts, days, counts and fractions."""
    content = _workbook()

    def bare() -> object:
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        return workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)

    def ours() -> object:
        return read(content, "large.xlsx")

    what = f"reading {ROWS:,} rows x 12 with every check"
    return [Ratio(what, seconds(ours, 5), "calamine alone", seconds(bare, 5))]


def _workbook() -> bytes:
    chance, rows = random.Random(1), []
    for row in range(1, ROWS + 1):
        values = [f' t="s"><v>{chance.randrange(500)}' for _ in range(5)]
        values += [f' s="1"><v>{45_000 + chance.randrange(999)}']
        values += [f"><v>{chance.randrange(300)}" for _ in range(3)]
        values += [f' s="2"><v>{chance.random()}' for _ in range(3)]
        cells = (
            f'<c r="{column}{row}"{value}</v></c>'
            for column, value in zip("ABCDEFGHIJKL", values, strict=True)
        )
        rows.append(f'<row r="{row}" spans="1:12">{"".join(cells)}</row>')
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        made = parts(sheet("".join(rows)), texts=_TEXTS, formats=["dd-mm-yyyy", "0.00"])
        for path, content in made.items():
            archive.writestr(path, content)
    return file.getvalue()
