"""The page on clients: what it says, draws, holds against something else, and hands out."""

from io import BytesIO

import openpyxl

from insights.chart import Series
from pages.clients import multiples
from pages.shared import shown as offered
from tests.pages.opening import labels, opened, shown, tile


def test_without_deliveries_it_says_what_comes_here_and_where_to_begin(store):
    app = opened("clients")
    page = shown(app)
    assert "<h1>Hier ziet u straks welke zorg cliënten krijgen en waar zij wonen.</h1>" in page
    assert "Zodra partners het blad Cliënten aanleveren" in page


def test_it_says_who_lives_at_home_and_how_vpt_moves(in_region):
    page = shown(opened("clients"))
    assert "In oktober 2026 woonde 42,4\u00a0% van de cliënten met zorg thuis; " in page
    assert "het aantal VPT-cliënten groeide die maand per saldo met 9" in page
    assert tile(page, "VPT-cliënten") == "1.267 cliënten"
    assert tile(page, "VPT in de wijk") == "359 cliënten"


def test_the_types_of_vpt_add_up_to_all_of_it(in_region):
    page = shown(opened("clients"))
    names = ("VPT geclusterd", "VPT gespikkeld", "VPT nabij locatie", "VPT in de wijk",
             "VPT, type onbekend")  # fmt: skip
    parts = [int(tile(page, name).split()[0]) for name in names]
    assert sum(parts) == 1267


def test_every_gemeente_has_a_small_line_or_says_why_not(in_region):
    page = shown(opened("clients"))
    small = page.partition('<ul class="multiples">')[2].partition("</ul>")[0]
    assert small.count("<li") == 15
    assert "<strong>Rotterdam</strong>" in small and "523\u00a0cliënten" in small
    assert small.count("te veel van één partner om te tonen") == 3


def test_of_hundreds_of_gemeenten_the_largest_are_drawn_in_their_own_order():
    few = [Series(f"g{n}", (1.0, float(n))) for n in range(multiples.MOST)]
    assert multiples.largest(few) == few
    many = [Series(f"g{n}", (900.0, float(n % 50) if n % 7 else None)) for n in range(100)]
    drawn = multiples.largest(many)
    assert len(drawn) == multiples.MOST and drawn == [one for one in many if one in drawn]
    left = max(one.values[-1] or 0 for one in many if one not in drawn)
    assert all((one.values[-1] or 0) >= left for one in drawn)


def test_partners_beside_each_other_are_for_the_datasteward_only(in_region):
    assert "Per partner" in shown(opened("clients", rol="datasteward"))
    for role in ({}, {"rol": "programmamanager"}, {"rol": "analist", "van": "lisoever"}):
        assert "Cliënten met VPT per partner" not in shown(opened("clients", **role))


def test_a_year_earlier_stands_beside_every_figure(in_region):
    app = opened("clients", naast="jaar")
    page = shown(app)
    assert "Vergelijk met" in labels(app)
    assert "tegenover een jaar eerder (1.069 cliënten)" in page


def test_another_gemeente_stands_beside_the_one_chosen(in_region):
    page = shown(opened("clients", gemeente="GM0599", naast="GM0606"))
    assert "tegenover Schiedam (42 cliënten)" in page


def test_what_cannot_be_shown_is_not_compared(in_region):
    page = shown(opened("clients", gemeente="GM0599", naast="GM1924"))
    assert "Goeree-Overflakkee: te veel van één partner om te tonen" in page


def test_months_that_miss_a_partner_are_named(in_region):
    page = shown(opened("clients", maand="2026-01"))
    assert "Ook niet volledig: augustus 2025." in page


def test_the_files_hold_the_figures_of_the_page(in_region, monkeypatch):
    caught = []
    monkeypatch.setattr(
        offered.st,
        "download_button",
        lambda label, data, name, *_, **__: caught.append((name, data)),
    )
    page = shown(opened("clients"))
    (xlsx, book), (csv, text) = caught[-2:]  # the first page was opened before this one
    assert (xlsx, csv) == ("clienten-2026-10.xlsx", "clienten-2026-10.csv")
    sheets = openpyxl.load_workbook(BytesIO(book()))
    figures = {row[0]: row for row in sheets["Cijfers"].iter_rows(min_row=2, values_only=True)}
    assert figures["VPT-cliënten"][1:3] == (1267, "cliënten")
    assert round(figures["Aandeel thuis"][1], 1) == 42.4
    assert tile(page, "VPT-cliënten") == "1.267 cliënten"
    titles = [sheet["A1"].value for sheet in sheets.worksheets[2:]]
    assert "Cliënten met VPT, naar waar zij wonen" in titles
    about = dict(
        row[:2] for row in sheets["Over dit bestand"].iter_rows(min_row=3, values_only=True)
    )
    assert about["Maand"] == "oktober 2026"
    assert "Verzonnen" in about["Let op"]
    lines = text().decode("utf-8-sig").splitlines()
    assert any(line.startswith("Cijfers;VPT-cliënten;;1267;cliënten;;") for line in lines)


def test_a_year_earlier_stands_beside_layers_and_columns_in_their_tables_too(in_region):
    page = shown(opened("clients", naast="jaar"))
    for heading in ("Samen, een jaar eerder", "Verblijf, een jaar eerder",
                    "Uitstroom, een jaar eerder"):  # fmt: skip
        assert f">{heading}</th>" in page
    # a year of reasons: in one of those months another partner was late
    assert "‘een jaar eerder’ staat er niet naast: toen leverden andere partners aan." in page
    assert "Niet van alle partners geteld" not in page.partition("Waarom VPT eindigde")[0]


def test_a_map_of_another_page_is_said_and_the_page_shows_its_own(in_region):
    app = opened("clients", kaart="K16")
    assert "‘Bezettingsgraad’ is op deze pagina niet te kiezen" in shown(app)
    assert app.query_params["kaart"] in ("K16", ["K16"])
