"""What is typed is what comes out, figure by figure; one wrong cell never changes another."""

import random
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from data.sheets import SHEETS
from pipelines.intake import judge
from pipelines.observations import KEYS, observations
from tests.pipelines.books import GOOD, NOW, PARTNER, of_rows, taken_in, text, xlsx

PLACES = {"Rotterdam": "Rotterdam", "Capelle a/d IJssel": "Capelle aan den IJssel",
          "SCHIEDAM": "Schiedam", "Spijkenisse": "Nissewaard", "Delft": "Overig"}  # fmt: skip
FORMS = {"VPT": "VPT", "volledig pakket thuis": "VPT", "MPT": "MPT", "Intramuraal": "Verblijf",
         "PGB": "PGB", "DTV": "DTV"}  # fmt: skip
TYPES = {"geclusterd": "geclusterd", "Gespikkeld": "gespikkeld", "wijk": "wijk", "": ""}
PROFILES = {"VV4": "VV04", "ZZP 5": "VV05", "6VV": "VV06", "9b VV": "VV09b", "": ""}
LEVELS = {"Verzorgende IG": "verzorgende_ig", "niveau 2": "helpende", "VIG": "verzorgende_ig"}
TEAMS = {"VPT wijk": "vpt_wijk", "Verblijf": "verblijf", "": "overig"}
STATUSES = {"Urgent plaatsen": "urgent", "Actief plaatsen": "actief",
            "Wacht op voorkeur": "wacht op voorkeur",
            "Wacht uit voorzorg": "wacht uit voorzorg"}  # fmt: skip
GROUPS = {"VPT": "vpt", "MPT": "mpt", "Verblijf": "verblijf", "Overig": "overig"}
# What each header tells of an observation, and the spellings to type there.
SAYS = {
    "Gemeente": ("municipality", PLACES), "Leveringsvorm": ("leveringsvorm", FORMS),
    "Type": ("leveringsvorm", FORMS), "VPT-type": ("vpt_type", TYPES),
    "Zorgprofiel": ("zorgprofiel", PROFILES), "Niveau": ("niveau", LEVELS),
    "Teamtype": ("team_type", TEAMS), "Wachtstatus": ("status", STATUSES),
    "Prestatiegroep": ("", GROUPS), "Behandeling": ("behandeling", {"met BH": "incl", "": ""}),
}  # fmt: skip
DIMENSIONS = {
    "clients": ("Gemeente", "Locatie", "Leveringsvorm", "Zorgprofiel", "Behandeling"),
    "staff": ("Locatie", "Teamtype", "Niveau"),
    "capacity": ("Gemeente", "Locatie", "Type"),
    "waiting_list": ("Gemeente", "Classificatie", "Wachtstatus", "Zorgprofiel"),
    "finance": ("Prestatiegroep",),
}
NAMES = {"units": "capacity"}  # what the contract calls a measure


@pytest.fixture(scope="module", autouse=True)
def empty_store(tmp_path_factory):
    """One empty warehouse for all judging here: nothing is published."""
    from data import store

    place = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAREHOUSE_CATALOG", f"sqlite:{place / 'catalog.sqlite'}")
        patch.setenv("WAREHOUSE_DATA", str(place / "lake"))
        patch.setenv("WAREHOUSE_ARCHIVE", str(place / "archive"))
        yield
        store.close()


def a_row(draw, kind, n):
    """One row: what is typed under each header, and the observations that belong to it."""
    period = datetime(2024, 1, 1) + timedelta(days=draw(st.integers(0, 900)))
    typed, about = {"Peildatum": period}, {"period": f"{period:%Y-%m}"}
    for header in DIMENSIONS[kind]:
        name, spelled = SAYS.get(header, ("location" if header == "Locatie" else "", None))
        typed[header] = f"Plek {n}" if spelled is None else draw(st.sampled_from(sorted(spelled)))
        if name:
            about[name] = typed[header] if spelled is None else spelled[typed[header]]
    if kind == "finance":
        typed["Peildatum"] = datetime(2024 + n // 12, n % 12 + 1, 1)
        about["period"] = f"{typed['Peildatum']:%Y-%m}"
    figures = {}
    for measure in SHEETS[kind].measures:
        highest = {"count": 4000, "amount": 2000, "percent": 100}[measure.type]
        if measure.type == "count":
            figures[measure.name] = draw(st.none() | st.integers(0, highest))
        else:
            figures[measure.name] = draw(st.none() | st.integers(0, highest * 100).map(hundredth))
    return typed, about, possible(figures)


def hundredth(value):
    return value / 100


def possible(figures):
    """The figures without those that no row can have together."""
    for part, whole, times in (("occupied", "units", 1), ("above_norm", "waiting", 1),
                               ("fte", "headcount", 1)):  # fmt: skip
        if part in figures and None not in (figures[part], figures[whole]):
            figures[part] = min(figures[part], figures[whole] * times)
    return figures


def written(value, kind, style, percent_format):
    """A figure as it is typed."""
    if value is None or style == "number":
        return value / 100 if percent_format and value is not None else value
    if kind == "count":
        return {"dutch": f"{value:,}".replace(",", "."), "plain": str(value),
                "english": str(value),
                "spaces": f"{value:,}".replace(",", "\u00a0")}[style]  # fmt: skip
    exact = f"{value:,.2f}"
    return {"dutch": exact.replace(",", "_").replace(".", ",").replace("_", "."),
            "plain": f"{value:.2f}".replace(".", ","), "english": exact,
            "spaces": exact.replace(",", " ").replace(".", ",")}[style]  # fmt: skip


@st.composite
def sheets(draw):
    """A kind, a style, and random tidy rows with the observations that they are."""
    kind = draw(st.sampled_from(list(SHEETS)))
    style = draw(st.sampled_from(["number", "dutch", "plain", "english", "spaces"]))
    percent = style == "number" and draw(st.booleans())
    measures = SHEETS[kind].measures
    headers = ["Peildatum", *DIMENSIONS[kind], *(m.header for m in measures)]
    rows, expected = [headers], []
    for n in range(draw(st.integers(1, 6))):
        typed, about, figures = a_row(draw, kind, n)
        cells = [written(figures[m.name], m.type, style, percent and m.type == "percent")
                 for m in measures]  # fmt: skip
        rows.append([*typed.values(), *cells])
        for at, measure in enumerate(measures, len(typed)):
            if figures[measure.name] is not None:
                expected.append(
                    dict.fromkeys(KEYS, "") | about | {
                        "dataset": kind, "partner": PARTNER, "sheet": "Blad1",
                        "measure": NAMES.get(measure.name, measure.name),
                        "value": figures[measure.name],
                        "cell": f"{'ABCDEFGHIJKLMNOPQRST'[at]}{n + 2}",
                    }
                )  # fmt: skip
    percents = [at for at, m in enumerate(measures, 1 + len(DIMENSIONS[kind]))
                if percent and m.type == "percent"]  # fmt: skip
    return rows, expected, percents


def show_as_percent(columns):
    def change(book):
        for column in columns:
            for row in range(2, book.active.max_row + 1):
                book.active.cell(row, column + 1).number_format = "0.0%"

    return change


@given(sheets(), st.sampled_from(";\t|"))
@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_typed_is_what_comes_out(sheet, separator):
    rows, expected, percents = sheet
    book = xlsx(("Blad1", rows), change=show_as_percent(percents))
    judged = judge(book, "aanlevering.xlsx", PARTNER, now=NOW)
    assert [p for p in judged.problems if p.blocks] == []
    assert observations(judged) == expected
    if not percents:
        judged = judge(text(rows, separator=separator), "Blad1.csv", PARTNER, now=NOW)
        assert observations(judged) == expected


def test_keys_that_do_not_apply_are_empty():
    found = observations(of_rows(GOOD["finance"]))
    assert found[0] == dict.fromkeys(KEYS, "") | {
        "dataset": "finance", "partner": PARTNER, "period": "2025-12", "measure": "agreed_eur",
        "value": 1250000.0, "sheet": "Blad1", "cell": "C2",
    }  # fmt: skip
    assert [type(row["value"]) for row in observations(of_rows(GOOD["clients"]))] == [int] * 9


def test_a_figure_of_two_places_names_both_cells():
    rows = [*GOOD["clients"], [datetime(2025, 12, 31), "Hoogvliet", "MPT", "", "VV4", 2, 0, 0]]
    found = {row["cell"]: row["value"] for row in observations(of_rows(rows))}
    assert found["F4+F5"] == 20


# --- one wrong cell ----------------------------------------------------------------------------

ODD = ["", "-", "<5", "x", "Totaal", "VPT", "Rotterdam", "Hoogvliet", "Schiedam", "verblijf", "MPT",
       "VV5", "geclusterd", "2025-11", "Q3 2025", "1.234", "1,5", "12%", "#REF!", " ", "VPT totaal",
       0, 1, 7, 12.5, -3, 1e9, True, 45992, 202511, datetime(2025, 11, 30), date(2027, 1, 1),
       "0,078", 0.078, "Peildatum", "Aantal", "n.v.t.", "ja", "onbekend", "5"]  # fmt: skip


def flipped(chance):
    """A good workbook of one kind, and the same with one cell below the header made odd."""
    kind = chance.choice(list(GOOD))
    rows = [list(row) for row in GOOD[kind]]
    row, column = chance.randrange(1, len(rows)), chance.randrange(len(rows[0]))
    changed = [list(r) for r in rows]
    changed[row][column] = chance.choice(ODD)
    return kind, rows, changed, row, column


def by_cell(judged):
    return {row["cell"]: row for row in observations(judged)}


def flip(chance):
    kind, rows, changed, row, column = flipped(chance)
    measures = {m.header for m in SHEETS[kind].measures}
    before = by_cell(of_rows(rows))
    contents = {"a.xlsx": xlsx(("Blad1", changed)), "Blad1.csv": text(changed)}
    for name, content in contents.items():
        judged = taken_in(content, name)
        if judged.status != "accepted":
            assert any(p.blocks and p.sentence() for p in judged.problems)
            continue
        after = by_cell(judged)
        differs = {c for c in before | after if before.get(c) != after.get(c)}
        here = f"{'ABCDEFGH'[column]}{row + 1}"
        rows_left = [p for p in judged.problems if p.kind in ("total_row", "note_not_read")]
        summed = [p for p in judged.problems if p.kind == "places_summed"]
        if rows[0][column] in measures and not rows_left:
            assert differs <= {here}, (changed, differs)
            typed = changed[row][column]
            if isinstance(typed, int | float) and here in after:
                assert after[here]["value"] == typed
        elif not summed:
            assert {c[1:] for c in differs} <= {str(row + 1)}, (changed, differs)


def test_one_wrong_cell_changes_its_own_figure_or_is_a_problem():
    for seed in range(40):
        flip(random.Random(seed))


@pytest.mark.soak
def test_two_hundred_wrong_cells_and_many_more_in_a_soak(rounds):
    for seed in range(1000, 1000 + rounds(60, 2000)):
        flip(random.Random(seed))
