"""A document in its two forms: words stay words, whatever they look like."""

from io import BytesIO

import openpyxl
import pytest

from exports.document import Document, Part, Table, page, sheet

HARMS = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "<script>alert(1)</script>"]


@pytest.mark.parametrize("harm", HARMS)
def test_nothing_that_people_wrote_becomes_a_formula_or_markup(harm):
    told = Document(harm, (harm,), (Part(harm, harm, table=Table((harm,), ((harm, 3),))),))
    book = openpyxl.load_workbook(BytesIO(sheet(told)))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert harm in [cell.value for cell in cells]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert b"<script>" not in page(told)
    if harm[0] in "=+@":
        assert all(cell.quotePrefix for cell in cells if cell.value == harm)
