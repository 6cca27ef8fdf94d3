"""What the page on staff draws besides its KPIs, on a handful of rows worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insights.selection import Selection
from insights.staff import questions
from tests.data.literal import DECEMBER, Literal, month, staff

A, B, C, D = "getijdenwende", "rietmeander", "kwelderlicht", "zeggekreek"
NOW = Selection(period=DECEMBER)


@pytest.fixture
def lake():
    return Literal()


def told(lake, question, *columns):
    """Per value of the columns: the figure, or why there is none."""
    rows = lake.through_the_gate(question)
    return {
        tuple(row[name] for name in columns): row["mask"] or row["value"]
        for row in rows.to_dict("records")
    }


def now(lake, question, column):
    rows = lake.through_the_gate(question)
    rows = rows[rows["period"].dt.date == DECEMBER]
    return dict(zip(rows[column], rows["mask"].where(rows["mask"] != "", rows["value"]),
                    strict=True))  # fmt: skip


def test_fte_per_niveau_is_of_people_in_employment(lake):
    for partner in (A, B, C):
        lake.put(
            "staff", partner, staff("helpende", 10.0), staff("helpende", 2.5, team_type="mpt"),
            staff("leerling", 4.0, employment="bbl"), staff("helpende", 7.0, employment="pnil"),
            staff("overig", 0.0, employment="vrijwilliger", headcount=30),
        )  # fmt: skip
    assert now(lake, questions.per_niveau(NOW), "niveau") == {"helpende": 37.5, "leerling": 12.0}


def test_fte_per_niveau_looks_back_three_years(lake):
    for back in (0, 35, 36):
        lake.put("staff", A, staff("helpende", 10.0) | {"period": month(back)})
    rows = lake.through_the_gate(questions.per_niveau(Selection(period=DECEMBER, partner=A)))
    assert rows["period"].dt.date.tolist() == [month(35), DECEMBER]


def test_a_niveau_of_two_partners_is_hidden_and_so_is_what_would_tell_it(lake):
    for partner in (A, B, C):
        lake.put("staff", partner, staff("helpende", 10.0), staff("mbo_vpk", 8.0),
                 staff("behandelaar", 0.0 if partner == C else 6.0))  # fmt: skip
    assert now(lake, questions.per_niveau(NOW), "niveau") == {
        "behandelaar": "few", "mbo_vpk": "rest", "helpende": 30.0,
    }  # fmt: skip


FTE = st.integers(1, 400).map(lambda tenths: tenths / 10)


@given(st.lists(st.tuples(FTE, FTE, FTE), min_size=3, max_size=3))
def test_the_niveaus_add_up_to_all_fte(amounts):
    lake = Literal()
    for partner, (helpers, carers, nurses) in zip((A, B, C), amounts, strict=True):
        lake.put("staff", partner, staff("helpende", helpers), staff("verzorgende_ig", carers),
                 staff("hbo_vpk", nurses))  # fmt: skip
    for partner in (A, B, C):
        own = questions.per_niveau(Selection(period=DECEMBER, partner=partner))
        whole = lake.figure("K19", partner=partner)
        assert whole and sum(now(lake, own, "niveau").values()) == pytest.approx(whole[0])
    shown = now(lake, questions.per_niveau(NOW), "niveau").values()
    hidden = [one for one in shown if isinstance(one, str)]
    assert len(hidden) != 1  # one alone would be what is left of the whole


def test_the_functiemix_is_a_share_of_each_team_types_fte(lake):
    for partner in (A, B, C):
        lake.put("staff", partner, staff("helpende", 6.0), staff("hbo_vpk", 4.0),
                 staff("helpende", 5.0, team_type="verblijf"),
                 staff("verzorgende_ig", 15.0, team_type="verblijf"))  # fmt: skip
    assert told(lake, questions.per_team(NOW), "team_type", "niveau") == {
        ("vpt_wijk", "helpende"): 0.6,
        ("vpt_wijk", "hbo_vpk"): 0.4,
        ("vpt_wijk", "verzorgende_ig"): 0.0,
        ("verblijf", "helpende"): 0.25,
        ("verblijf", "verzorgende_ig"): 0.75,
        ("verblijf", "hbo_vpk"): 0.0,
    }


def test_a_partner_without_a_niveau_counts_in_the_whole_of_its_teams(lake):
    for partner in (A, B, C):
        lake.put("staff", partner, staff("helpende", 12.0), staff("hbo_vpk", 8.0))
    lake.put("staff", D, staff("helpende", 20.0))
    found = told(lake, questions.per_team(NOW), "team_type", "niveau")
    assert found == {("vpt_wijk", "helpende"): 0.7, ("vpt_wijk", "hbo_vpk"): 0.3}  # of 80


def test_a_team_type_of_two_partners_is_not_shown(lake):
    for partner in (A, B):
        lake.put("staff", partner, staff("helpende", 12.0))
    assert told(lake, questions.per_team(NOW), "team_type", "niveau") == {
        ("vpt_wijk", "helpende"): "few"
    }


def test_a_partner_sees_its_own_mix(lake):
    lake.put("staff", A, staff("helpende", 6.0), staff("hbo_vpk", 2.0))
    own = questions.per_team(Selection(period=DECEMBER, partner=A))
    assert told(lake, own, "niveau") == {("helpende",): 0.75, ("hbo_vpk",): 0.25}


def test_fte_is_by_contract_unless_it_was_told_otherwise(lake):
    lake.put("staff", A, staff("helpende", 6.0), staff("hbo_vpk", 2.0, fte_basis="contract"))
    assert [key for (key,) in told(lake, questions.per_basis(NOW), "fte_basis")] == ["contract"]


def test_a_partner_that_counts_hours_worked_is_noticed_and_not_told_on(lake):
    for partner in (A, B, C):
        lake.put("staff", partner, staff("helpende", 20.0, fte_basis="contract"))
    lake.put("staff", D, staff("helpende", 20.0, fte_basis="gewerkt"))
    assert told(lake, questions.per_basis(NOW), "fte_basis") == {
        ("gewerkt",): "few", ("contract",): "rest",
    }  # fmt: skip


def test_people_are_counted_in_employment_and_those_learning_among_them(lake):
    for partner in (A, B, C):
        lake.put(
            "staff", partner, staff("helpende", 10.0, headcount=14),
            staff("leerling", 3.0, headcount=4), staff("helpende", 2.0, employment="bbl",
                                                       headcount=3),
            staff("overig", 0.0, employment="vrijwilliger", headcount=50),
            staff("overig", 0.0, employment="stage", headcount=6),
        )  # fmt: skip
    assert told(lake, questions.people(NOW), "numerator") == {(63.0,): 63.0}
    assert told(lake, questions.learning(NOW), "numerator") == {(21.0,): 21.0}


def test_fewer_than_ten_people_learning_are_not_shown(lake):
    for partner in (A, B, C):
        lake.put("staff", partner, staff("helpende", 10.0, headcount=14),
                 staff("leerling", 2.0, headcount=3))  # fmt: skip
    assert lake.through_the_gate(questions.learning(NOW))["mask"].tolist() == ["small"]
    assert lake.through_the_gate(questions.people(NOW))["value"].tolist() == [51]


def test_staff_is_of_the_whole_region_only(lake):
    for partner in (A, B, C):
        lake.put("staff", partner, staff("helpende", 10.0, headcount=14))
    here = Selection(period=DECEMBER, gemeente="GM0599")
    for question in (questions.per_niveau, questions.per_team, questions.people):
        assert lake.through_the_gate(question(here)).empty


def test_the_path_of_absence_is_the_regions_and_holds_for_a_partner_too(lake):
    for partner in ("", A):
        rows = lake.through_the_gate(questions.path("K22", Selection(partner=partner)))
        agreed = {at.date(): value for at, value in zip(rows["period"], rows["value"], strict=True)}
        assert agreed[DECEMBER] == pytest.approx(0.0781)
        assert len(rows) == 49  # December 2023 up to December 2027


def test_nothing_agreed_is_no_path(lake):
    assert lake.through_the_gate(questions.path("K25", NOW)).empty
