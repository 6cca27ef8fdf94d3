"""The gate: what is masked and why, and who may ask what."""

from itertools import zip_longest
from math import isnan, nan

import numpy as np
import pytest

from data import disclosure
from data.disclosure import OPEN_VIEWS, ROLES, Figures, Open, Own, Scope
from data.errors import NotAllowed
from data.parts import hide_others
from data.views import view_files
from tests.data.gate import answered, region

NOBODY = (False, False)

SUMS = [
    # contributions of partners   mask        value
    ([40, 30, 30], "", 100),
    ([80, 10, 10], "", 100),  # 80 % is allowed, above it is not
    ([81, 10, 9], "dominant", None),
    ([40, 60], "few", None),
    ([100], "few", None),
    ([40, 60, 0], "few", None),  # who delivered nothing does not hide the other two
    ([40, 60, None], "few", None),
    ([4, 3, 2], "small", None),
    ([1, 1, 1], "small", None),
    ([4, 3, 3], "", 10),
    ([0, 0, 0], "", 0),  # zero is a figure
    ([0, 0], "few", None),
    ([None, None, None], "missing", None),
    ([0, 0, 100], "few", None),
]


@pytest.mark.parametrize(("contributions", "mask", "value"), SUMS)
def test_a_sum_over_partners(contributions, mask, value):
    found = region(contributions)
    assert found["mask"] == mask
    for column in ("value", "numerator"):
        assert isnan(found[column]) if value is None else found[column] == value
    assert found["partners"] == len([one for one in contributions if one is not None])


SHARES = [
    # (numerator, denominator) of partners          mask        value
    ([(20, 40), (20, 40), (20, 40)], "", 0.5),
    ([(3, 40), (3, 40), (3, 40)], "small", None),  # nine people
    ([(37, 40), (37, 40), (37, 40)], "small", None),  # nine people less tells as much
    ([(40, 40), (40, 40), (40, 40)], "", 1.0),
    ([(0, 40), (0, 40), (0, 40)], "", 0.0),
    ([(20, 40), (20, 40), (0, 40)], "few", None),  # two partners make the numerator
    ([(20, 40), (20, 40), (40, 40)], "few", None),  # and here what remains
    ([(90, 100), (5, 100), (5, 100)], "dominant", None),
    ([(10, 100), (99, 100), (99, 100)], "dominant", None),  # the one who has what remains
    ([(20, 40), (20, 40), (None, 40)], "few", None),
    ([(None, 40), (None, 40), (None, 40)], "missing", None),
    ([(20, None), (20, None), (20, None)], "missing", None),
]


@pytest.mark.parametrize(("contributions", "mask", "value"), SHARES)
def test_a_share_is_masked_with_either_part_and_with_what_remains(contributions, mask, value):
    found = region(contributions, combine="share")
    assert found["mask"] == mask
    assert isnan(found["value"]) if value is None else found["value"] == value
    assert isnan(found["numerator"]) == isnan(found["denominator"]) == bool(mask)


def test_a_difference_needs_enough_people_on_both_sides():
    assert region([(10, 8), (10, 8), (10, 8)], combine="difference")["value"] == 6
    assert region([(10, 3), (10, 3), (10, 3)], combine="difference")["mask"] == "small"
    assert region([(10, 30), (10, 0), (10, 0)], combine="difference")["mask"] == "few"


def test_a_ratio_does_not_look_at_what_remains():
    found = region([(39, 40), (39, 40), (39, 40)], combine="ratio")
    assert (found["mask"], found["value"]) == ("", 0.975)


def test_a_number_per_hundred_is_a_ratio_on_another_scale():
    found = region([(39, 40), (39, 40), (39, 40)], combine="per_100")
    assert (found["mask"], found["value"]) == ("", 97.5)
    assert region([(3, 40), (3, 40), (3, 40)], combine="per_100")["mask"] == "small"


PARTS = [
    # masks and numbers of the parts of one figure        what else is hidden
    (["small", "", "", ""], [6, 20, 30, 0], ["small", "rest", "", ""]),
    (["few", "", ""], [50, 20, 30], ["few", "rest", ""]),
    (["small", "small", ""], [3, 4, 30], ["small", "small", "rest"]),  # seven together
    (["small", "small", ""], [6, 4, 30], ["small", "small", ""]),
    (["small", "missing", "", ""], [6, nan, 20, 30], ["small", "missing", "rest", ""]),
    (["small", "", ""], [6, 0, 0], ["small", "", ""]),  # then all of it is six, and hidden
    (["", "", ""], [10, 20, 30], ["", "", ""]),
]


def counted(numbers, whose=()):
    """Parts; `whose` says per part how much of it is which partner's, else it is of many."""
    several = [of or {f"p{i}": number / 4 for i in range(4)}
               for of, number in zip_longest(whose, numbers)]  # fmt: skip
    found = [sorted(of.items(), key=lambda one: one[1]) for of in several]
    return {
        "numerator": np.array(numbers, dtype="float64"),
        "contributors": np.array([len(of) for of in found], dtype="float64"),
        "first": np.array([of[-1][0] for of in found], dtype="object"),
        "first_amount": np.array([of[-1][1] for of in found], dtype="float64"),
        "last": np.array([of[0][0] for of in found], dtype="object"),
        "last_amount": np.array([of[0][1] for of in found], dtype="float64"),
    }


@pytest.mark.parametrize(("masks", "numbers", "hidden"), PARTS)
def test_a_part_that_is_masked_alone_takes_the_smallest_other_with_it(masks, numbers, hidden):
    why = np.array(masks, dtype="object")
    found = hide_others(why, counted(numbers), np.zeros(len(masks)))
    assert found.tolist() == hidden
    assert why.tolist() == masks  # what was given is left alone


OTHERS = {"b": 20, "c": 20, "d": 10}  # fifty, none of it a's


@pytest.mark.parametrize(
    ("whose", "hidden"),
    [
        # two parts of one partner: whoever takes the others from the whole has its 40 clients
        (({"a": 30}, {"a": 10}, OTHERS), ["few", "few", "rest", ""]),
        # the third part is nearly all of the same partner's, so the fourth goes too
        (({"a": 30}, {"a": 10}, {"a": 44, "b": 3, "c": 3}), ["few", "few", "rest", "rest"]),
        # of three partners together, none too large: nothing else has to go
        (({"a": 20, "b": 10}, {"c": 10}, OTHERS), ["few", "few", "", ""]),
        (({"a": 29, "b": 1}, {"a": 9, "b": 1}, OTHERS), ["few", "few", "rest", ""]),  # of two
    ],
)
def test_what_is_hidden_together_tells_on_no_partner_either(whose, hidden):
    why = np.array(["few", "few", "", ""], dtype="object")
    found = hide_others(why, counted([30, 10, 50, 90], whose), np.zeros(4))
    assert found.tolist() == hidden


def test_parts_of_one_figure_do_not_hide_those_of_another():
    why = np.array(["small", "", "", ""], dtype="object")
    found = hide_others(why, counted([6, 20, 11, 12]), np.array([0, 0, 1, 1]))
    assert found.tolist() == ["small", "rest", "", ""]


def test_small_numbers_of_what_are_not_people_are_shown():
    found = region([1.5, 2.0, 2.5], persons=NOBODY)
    assert (found["mask"], found["value"]) == ("", 6.0)
    assert region([(1, 40), (1, 40), (1, 40)], combine="mean", persons=NOBODY)["mask"] == ""
    assert region([(1, 40), (1, 40), (1, 40)], combine="mean", persons=(True, False))["mask"]


def test_a_mean_of_nothing_is_no_figure():
    found = region([(0, 0), (0, 0), (0, 0)], combine="mean", persons=NOBODY)
    assert found["mask"] == "nobody"
    assert isnan(found["value"])


def test_each_place_is_judged_by_itself():
    rows = [("A", p, 40, None) for p in "abc"] + [("B", p, 40, None) for p in "ab"]
    found = {row["gemeente"]: row["mask"] for row in answered(rows)}
    assert found == {"A": "", "B": "few"}


def test_a_partners_own_figures_are_not_masked_and_nobody_elses_are_in_them():
    rows = [("A", "a", 3, None), ("A", "b", 40, None)]
    (found,) = answered(rows, Scope("analist", "a"), partner="a")
    assert (found["value"], found["mask"], found["partners"]) == (3, "", 1)


def test_the_gate_gives_the_columns_asked_for_and_its_own_only():
    (found,) = answered([("A", p, 40, None) for p in "abc"], by=("period", "gemeente"))
    assert list(found) == [
        "period", "gemeente", "numerator", "denominator", "value", "partners", "mask",
    ]  # fmt: skip


# --- who may ask ---------------------------------------------------------------------------------

MAY = [
    (Scope("lid"), False),
    (Scope("lid", "a"), False),
    (Scope("analist", "a"), True),
    (Scope("analist", "b"), False),
    (Scope("analist"), False),
    (Scope("programmamanager"), False),
    (Scope("programmamanager", "a"), False),
    (Scope("datasteward"), True),
    (Scope("beheerder"), False),
    (Scope("beheerder", "a"), False),
]
OF_A = [
    Own("a", "SELECT * FROM clients_valid WHERE partner = ?", ("a",)),
    Figures("kpi_vpt_clients", ("period",), partner="a"),
]


@pytest.mark.parametrize("question", OF_A, ids=["Own", "Figures"])
@pytest.mark.parametrize(("scope", "may"), MAY, ids=str)
def test_only_a_partner_and_the_datasteward_see_that_partners_figures(scope, may, question):
    if may:
        statement, params = disclosure.sql(question, scope)
        assert "partner = ?" in statement
        assert "a" in params
    else:
        with pytest.raises(NotAllowed):
            disclosure.sql(question, scope)


def test_every_role_is_in_the_table_above():
    assert {scope.role for scope, _ in MAY} == set(ROLES)


@pytest.mark.parametrize("partner", ["", "b"])
def test_a_question_about_ones_own_that_reads_somebody_elses_is_refused(partner):
    question = Own("a", "SELECT * FROM clients_valid WHERE partner = ?", (partner,))
    with pytest.raises(NotAllowed):
        disclosure.sql(question, Scope("analist", "a"))


def test_an_analyst_without_a_partner_has_no_own_rows():
    with pytest.raises(NotAllowed):
        disclosure.sql(Own("", "SELECT * FROM clients_valid", ("",)), Scope("analist", ""))


@pytest.mark.parametrize("role", ROLES)
def test_nobody_gets_a_row_per_partner_as_figures_of_the_region(role):
    with pytest.raises(NotAllowed):
        disclosure.sql(Figures("kpi_vpt_clients", ("period", "partner")), Scope(role))


@pytest.mark.parametrize("view", sorted(set(view_files()) - OPEN_VIEWS))
def test_a_closed_view_is_not_open_whether_it_is_named_or_not(view):
    for question in (
        Open((view,), f"SELECT * FROM {view}"),
        Open(("meeting",), f"SELECT * FROM meeting, {view}"),
        Open(("meeting",), f'SELECT (SELECT max(clients) FROM "{view.upper()}") FROM meeting'),
    ):
        with pytest.raises(NotAllowed):
            disclosure.sql(question, Scope("datasteward"))


def test_the_tables_behind_the_views_are_not_open_either():
    for statement in ("SELECT * FROM lake.clients", 'FROM "lake"."clients"', "FROM LAKE.clients"):
        with pytest.raises(NotAllowed):
            disclosure.sql(Open(("meeting",), statement), Scope("lid"))


def test_an_open_view_is_open_to_everyone():
    question = Open(
        ("delivery_status",), "SELECT partner FROM delivery_status WHERE kind = ?", ("x",)
    )
    assert disclosure.sql(question, Scope("lid")) == (question.sql, ["x"])


def test_no_view_of_figures_is_open():
    assert not [view for view in OPEN_VIEWS if view.startswith("kpi_") and view != "kpi_switch"]
    assert not [view for view in OPEN_VIEWS if view.endswith(("_valid", "_known"))]
