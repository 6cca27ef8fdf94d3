"""One number, wherever it is read: on its page, on the command line, in the workbook."""

import json
from io import BytesIO

import openpyxl
import pytest

from data.kpis import KPIS
from insights.__main__ import main
from pages.shared import hand_out
from tests.pages.opening import opened, shown, tile
from texts import number, text

SUBJECTS = ("clients", "capacity", "staff", "waiting_list", "finance")
MINE = {kind: [one for one in KPIS.values() if one.sheets[0] == kind and one.cells]
        for kind in SUBJECTS}  # fmt: skip
MINE["overview"] = [KPIS["K29"], KPIS["K30"]]  # what is forecast is about no sheet's page
PAGE_OF = {one.id: kind for kind, every in MINE.items() for one in every}


@pytest.fixture(scope="module")
def pages(region):
    """Per subject what its page said, and the workbook that it handed out."""
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in region.environment.items():
            patch.setenv(name, value)
        for kind in MINE:
            caught = []
            patch.setattr(
                hand_out, "download",
                lambda label, made, *_, caught=caught, **__: caught.append(made),
            )  # fmt: skip
            page = shown(opened(kind))
            book = openpyxl.load_workbook(BytesIO(caught[-2]()))
            rows = book["Cijfers"].iter_rows(min_row=2, values_only=True)
            found[kind] = page, {row[0]: row for row in rows}
    return found


@pytest.mark.parametrize("kpi", list(PAGE_OF))
def test_a_kpi_says_the_same_on_its_page_in_the_file_and_on_the_command_line(
    kpi, pages, in_region, capsys
):
    declared = KPIS[kpi]
    title = text(f"kpi.{kpi}.title")
    page, rows = pages[PAGE_OF[kpi]]
    told, row = tile(page, title), rows[title]
    # a page opens on the latest month that all partners delivered of its own sheet
    month = MONTHS[PAGE_OF[kpi]]
    main(["kpi", kpi, "--period", month, "--json"])
    said = json.loads(capsys.readouterr().out)
    if said["mask"]:
        assert told.endswith(said["shown"]) and row[1] is None and row[3] == said["shown"]
        return
    assert told == said["shown"]
    scale = 100 if declared.unit == "percent" else 1
    assert row[1] == pytest.approx(said["value"] * scale)
    assert told.split(" ")[0] == number(row[1], declared.decimals)
    assert row[2] == said["unit"]


MONTHS = dict.fromkeys(MINE, "2026-10") | {"staff": "2026-09"}


def test_every_kpi_stands_on_a_page():
    assert set(KPIS) - set(PAGE_OF) == {"K36"}  # who delivered what has a page of its own
