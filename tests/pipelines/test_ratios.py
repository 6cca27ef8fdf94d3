"""Hours beside fte: judged where they are those of a week, never stored."""

import pytest

from tests.pipelines.books import DAY, of_rows, said

LEVELS = ["Helpende", "Verzorgende IG", "4", "5", "Behandelaar"]


def staff(*pairs, header="Contracturen per week"):
    rows = [["Peildatum", "Niveau", "Fte", header]]
    rows += [[DAY, level, *pair] for level, pair in zip(LEVELS, pairs, strict=False)]
    return of_rows(rows)


def odd(judged):
    return [one for one in said(judged) if one[0] == "E09"]


@pytest.mark.parametrize(
    "header",
    ["Contracturen per week", "Uren p/w", "UREN_PW", "Contracturen (per week)", "Weekuren"],
)
def test_hours_a_week_that_do_not_fit_the_fte_are_asked_about(header):
    judged = staff((10, 360), (10, 500), (10, "290,5"), header=header)
    assert odd(judged) == [
        ("E09", "ratio_unlikely", "warn", "D3"), ("E09", "ratio_unlikely", "warn", "D4")
    ]  # fmt: skip
    assert [p.found for p in judged.problems if p.code == "E09"] == ["50,0", "29,0"]
    assert judged.status == "accepted"


@pytest.mark.parametrize(
    "pair", [(10, 300), (10, 400), (0.3, 13), ("", 40), (0, 0), (10, ""), (10, "x")]
)
def test_hours_on_the_border_or_unknown_are_not_said(pair):
    assert odd(staff(pair, (10, 360))) == []


@pytest.mark.parametrize("header", ["Uren", "Contracturen", "Uren per maand"])
def test_hours_of_who_knows_what_time_are_not_judged(header):
    assert odd(staff((10, 1560), (10, 15), header=header)) == []


def test_a_column_that_is_wrong_throughout_is_said_once():
    judged = staff(*[(10, 24)] * 5)
    assert odd(judged) == [("E09", "ratio_throughout", "warn", "D2")]
    assert judged.problems[-1].also["many"] == "5"
    assert "24" not in str(judged.tables[0].frame.to_dict())
