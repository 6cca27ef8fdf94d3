"""The pre-pilot, the businesscase and the projectplan, from records made by hand."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from exports import document as documents
from exports.projectplan import document
from insights.programme import businesscase, prepilot, projectplan
from insights.programme.businesscase import Line
from tests.insights.programme.hand_made import made

TRIAL = made("prepilot", id="p", title="Tien", starts_on=date(2026, 1, 1))
SAID = {
    "contribution": "Later", "quality_of_life": "Rust", "involved": "Twee mantelzorgers",
    "cost_outside_eur": 1000, "saving_reason": "Gemeten",
}  # fmt: skip


def cases(*told):
    return prepilot.trial(TRIAL, [
        made("prepilot_case", prepilot="p", number=n, pressure_at=where, funded=funded)
        for n, where, funded in told
    ])  # fmt: skip


def line(party, law, kind, amount, *, year=2026, hidden=False, certainty=None):  # noqa: PLR0913
    one = made("businesscase_line", hidden, party=party, law=law, kind=kind, eur_per_year=amount,
               year=year, certainty=certainty, source="Bron")  # fmt: skip
    return Line(one, bool(amount))


def test_ten_cases_are_told_in_one_sentence():
    one = cases((1, "Gemeente", "ja"), (2, "gemeente ", "nee"), (3, "Partner", None))
    assert prepilot.sentence(one) == (
        "Drie casussen zijn uitgezocht, één wordt zonder voorwaarden vergoed en de druk landt het "
        "vaakst bij: Gemeente."
    )
    assert [(x.where, x.numbers) for x in prepilot.landing(one.cases)] == [
        ("Gemeente", (1, 2)), ("Partner", (3,)),
    ]  # fmt: skip
    assert prepilot.funded(one.cases)["onbekend"] == (3,)
    assert one.next_number == 4


def test_where_no_place_stands_out_none_is_named():
    assert "druk" not in prepilot.sentence(cases((1, "A", "ja"), (2, "B", "ja")))
    assert "nog geen casus" in prepilot.sentence(cases())


def test_a_number_that_two_cases_have_counts_once_and_is_told():
    one = cases((1, "A", "ja"), (1, "B", "nee"))
    assert one.numbers == (1,) and one.twice == (1,)


def test_what_is_left_per_party_is_savings_less_costs():
    lines = [line("G", "wmo", "kosten", 40), line("G", "wmo", "besparing", 10),
             line("Z", "wlz", "besparing", 90)]  # fmt: skip
    assert businesscase.place(lines, "G").net == -30
    assert businesscase.place(lines, law="wlz").net == 90
    assert businesscase.place(lines).net == 60
    assert businesscase.place(lines, "Z", "wmo").net is None
    assert businesscase.sides(lines) == {"gains": ("Z",), "both": ("G",)}


def test_without_amounts_the_direction_remains_and_a_cost_of_zero_is_none():
    lines = [
        line("G", "wmo", "kosten", 40, hidden=True),
        line("N", "wmo", "kosten", 0, hidden=True),
    ]
    assert businesscase.place(lines).hidden and businesscase.place(lines).net is None
    assert businesscase.place(lines, "G").direction == "pays"
    assert businesscase.place(lines, "N").direction == "none"
    assert businesscase.sides(lines) == {"pays": ("G",)}


def test_lines_without_a_year_come_last_and_certainty_is_counted():
    lines = [
        line("G", "wmo", "kosten", 1, year=None),
        line("G", "wmo", "kosten", 1, certainty="hard"),
    ]
    assert businesscase.years(lines) == [2026, None]
    assert businesscase.certain(lines) == {"hard": 1, "": 1}


def test_the_plan_is_whole_with_all_parts_and_a_saving():
    saving = line("Z", "wlz", "besparing", 90)
    whole = projectplan.parts(made("businesscase", title="Iets", **SAID), [saving])
    assert not projectplan.lacking(whole)
    without = projectplan.parts(made("businesscase", title="Iets", **SAID | {"involved": None}), [])
    assert [one.name for one in projectplan.lacking(without)] == ["involved", "savings"]


def test_what_a_reader_may_not_see_is_neither_there_nor_missing():
    every = projectplan.parts(made("businesscase", True, title="Iets", **SAID), [])
    assert [one.name for one in projectplan.unseen(every)] == ["cost_outside_eur"]


def test_the_document_says_what_is_missing_and_keeps_the_amounts_of_others_out():
    lines = [line("Z <b>", "wlz", "besparing", 90_123, hidden=True)]
    case = made("businesscase", True, title="=1+1", **SAID | {"involved": None})
    found = document(case, lines, ["Voorbeeld"])
    paper = documents.page(found).decode()
    assert "Z &lt;b&gt;" in paper and "90.123" not in paper and "1.000" not in paper
    assert "nog niet ingevuld" in paper and "<h1>Projectplan: =1+1</h1>" in paper
    sheet = load_workbook(BytesIO(documents.sheet(found))).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert sheet["A1"].data_type == "s" and 90_123 not in cells
    assert "niet voor u zichtbaar" in cells
