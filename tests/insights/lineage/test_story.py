"""A figure's story in words, and the code by which it is found again."""

from datetime import date, datetime

import pandas as pd
import pytest

from data.disclosure import Scope
from data.errors import NotAllowed
from data.kpis import KPIS
from insights.ask import ask, now
from insights.lineage import questions
from insights.lineage.reference import reference_code
from insights.lineage.story import cell_rows, months
from insights.selection import Selection
from pipelines.intake import judge, publish
from tests.pages.workbook import clients

MARCH = Selection(period=date(2025, 3, 1))
JANUARY, FEBRUARY = date(2025, 1, 1), date(2025, 2, 1)
OWN = Scope("analist", "lisoever")


def test_the_code_names_the_figure_and_the_month_and_is_always_the_same():
    assert reference_code("K01", MARCH, None) == reference_code("K01", MARCH, None)
    assert reference_code("K01", MARCH, None).startswith("K01-2025-03-")


@pytest.mark.parametrize(
    ("chosen", "known_at"),
    [
        (Selection("ZK20", period=MARCH.period), None),
        (Selection(gemeente="GM0599", period=MARCH.period), None),
        (Selection(partner="lisoever", period=MARCH.period), None),
        (MARCH, datetime(2025, 5, 1)),
    ],
)
def test_another_place_partner_or_moment_has_another_code(chosen, known_at):
    assert reference_code("K01", chosen, known_at) != reference_code("K01", MARCH, None)


def test_a_cell_reads_as_people_would_say_it():
    found = pd.DataFrame(
        [{"file_name": "a.xlsx", "sheet": "Cliënten", "cell": "K14", "measure": "clients",
          "figure": 12.0, "about": "gemeente=GM0599|leveringsvorm=vpt|vpt_type=wijk|x=y"}]
    )  # fmt: skip
    assert cell_rows(found, {"clients": "Aantal cliënten"}) == [
        ("a.xlsx", "Cliënten", "K14", "Rotterdam · VPT · In de wijk · y", "Aantal cliënten", "12")
    ]


def test_a_broken_figure_keeps_its_decimals():
    row = {"file_name": "", "sheet": "", "cell": "", "measure": "fte", "figure": 3.25, "about": ""}
    assert cell_rows(pd.DataFrame([row]), {})[0][-2:] == ("fte", "3,25")


def test_months_read_as_one_or_as_a_span():
    assert months(JANUARY, JANUARY) == "januari 2025"
    assert months(JANUARY, FEBRUARY) == "januari 2025 – februari 2025"


@pytest.fixture
def delivered(store):
    """Lisoever delivered January and February 2025."""
    return publish(judge(clients("lisoever", 5), "a.xlsx", "lisoever"), uploader="test")


def asked(period, **where):
    question = questions.cells(KPIS["K01"], Selection(**where), period, "lisoever")
    return ask(question, at=now(), scope=OWN)


def test_the_cells_of_a_month_add_up_to_its_figure(delivered):
    found = asked(FEBRUARY)
    assert found["figure"].tolist() == [45.0]
    assert set(found["file_name"]) == {"a.xlsx"} and found["cell"].str.match(r"K\d+$").all()
    assert asked(JANUARY)["figure"].tolist() == [40.0]


def test_cells_elsewhere_are_left_out(delivered):
    assert asked(FEBRUARY, gemeente="GM0606").empty
    assert len(asked(FEBRUARY, gemeente="GM0599")) == 1


@pytest.mark.parametrize(
    "scope", [Scope("lid"), Scope("programmamanager"), Scope("analist", "wilgenkolk")]
)
def test_nobody_else_may_ask_for_cells_or_deliveries(delivered, scope):
    for question in (
        questions.cells(KPIS["K01"], Selection(), FEBRUARY, "lisoever"),
        questions.deliveries("lisoever"),
    ):
        with pytest.raises(NotAllowed):
            ask(question, at=now(), scope=scope)


def test_deliveries_say_what_they_are_about_and_whether_they_hold(delivered):
    publish(judge(clients("lisoever", 8), "b.xlsx", "lisoever"), uploader="test")
    found = ask(questions.deliveries("lisoever"), at=now(), scope=OWN)
    assert found["file_name"].tolist() == ["b.xlsx", "a.xlsx"]
    assert found["holds"].tolist() == [True, False]
    assert found["rows"].tolist() == [6, 6] and set(found["kinds"]) == {"clients"}
