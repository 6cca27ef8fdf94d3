"""What agreements ask for on a day, and how one that stopped is closed."""

from datetime import date

import pytest

from insights.programme.agreements import (
    Wanted,
    attention,
    chosen,
    ending,
    missing,
    unevaluated,
)
from insights.programme.agreements_sentence import sentence
from insights.programme.closings import closed
from insights.programme.days import months_later
from tests.insights.programme.said import TODAY, made

NAMES = {"lisoever": "Lisoever", "zeggekreek": "Zeggekreek"}


def agreement(id="x", **told):
    start = {"title": id, "state": "lopend", "end_clause": "Opzeggen kan.",
             "ends_on": date(2030, 1, 1), "parties": ("lisoever",)}  # fmt: skip
    return made("agreement", id, **(start | told))


@pytest.mark.parametrize(
    ("ends", "warning"),
    [
        (date(2026, 11, 21), "past"), (TODAY, "1"), (date(2026, 12, 22), "1"),
        (date(2026, 12, 23), "3"), (date(2027, 2, 22), "3"), (date(2027, 5, 22), "6"),
        (date(2027, 5, 23), ""), (None, ""),
    ],
)  # fmt: skip
def test_the_warning_comes_at_six_three_and_one_month(ends, warning):
    assert ending(agreement(ends_on=ends), TODAY) == warning


def test_a_shorter_month_ends_on_its_last_day():
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 10, 31), 1) == date(2026, 11, 30)
    assert months_later(date(2026, 12, 15), 12) == date(2027, 12, 15)


def test_k33_counts_each_agreement_once_and_only_running_ones():
    every = [
        agreement("soon", ends_on=date(2027, 1, 1)),
        agreement("both", ends_on=date(2027, 1, 1), end_clause=""),
        agreement("no clause", end_clause=None),
        agreement("no end", ends_on=None),
        agreement("late", ends_on=date(2026, 1, 1)),
        agreement("stopped", state="gestopt", end_clause=""),
        agreement("fine"),
    ]
    found = attention(every, TODAY)
    assert [one.id for one in found.ending] == ["soon", "both"]
    assert [one.id for one in found.open_ended] == ["both", "no clause", "no end"]
    assert [one.id for one in found.past] == ["late"]
    assert found.expiring == 3 and len(found.running) == 6
    assert sentence(found) == (
        "Drie van de zes lopende afspraken lopen binnen zes maanden af of missen een eindclausule;"
        " één is al over de einddatum."
    )


def test_the_sentence_says_so_when_nothing_runs_or_nothing_is_wrong():
    assert sentence(attention([], TODAY)) == "Er loopt nu geen afspraak."
    assert sentence(attention([agreement()], TODAY)).startswith(
        "De enige lopende afspraak loopt voorlopig"
    )
    assert missing(agreement(end_clause="", ends_on=None)) == ("ends_on", "end_clause")


def test_an_evaluation_that_is_past_due_is_told_until_it_is_there():
    due = date(2026, 6, 1)
    assert unevaluated(agreement(evaluate_on=due), TODAY)
    assert not unevaluated(agreement(evaluate_on=due, evaluation="Ging goed."), TODAY)
    assert not unevaluated(agreement(evaluate_on=TODAY), TODAY)


def test_a_choice_leaves_what_fits_and_ignores_what_a_kind_does_not_tell():
    one = agreement("a", bouwstenen=("4",))
    project = made("project", "p", partners=("lisoever",), state="gestopt")
    trial = made("experiment", "e", bouwsteen="4")
    assert chosen([one, project], Wanted(partner="lisoever")) == (one, project)
    assert chosen([one, project, trial], Wanted(bouwsteen="4")) == (one, trial)
    assert chosen([one, project, trial], Wanted(state="gestopt")) == (project, trial)
    assert chosen([agreement(state=None)], Wanted(state="lopend"))


def test_a_closing_knows_who_has_not_looked_back_yet():
    stopped = agreement("s", state="gestopt", parties=("lisoever", "zeggekreek"),
                        other_parties=("Leverancier A",))  # fmt: skip
    said = [
        made("closing", "1", agreement="s", party="leverancier a ", feedback="Open."),
        made("closing", "2", agreement="s", party="lisoever", feedback="Goed."),
        made("closing", "3", agreement="s", party="Iemand anders", feedback="Ook."),
        made("closing", "4", agreement="other", party="Zeggekreek", feedback="Nee."),
    ]
    (found,) = closed([stopped, agreement("runs")], said, NAMES)
    assert list(found.answered) == ["Lisoever", "Leverancier A"]
    assert found.waiting == ("Zeggekreek",) and not found.complete
    assert [one.id for one in found.others] == ["3"]
    assert [one.id for one in found.told] == ["2", "1", "3"]
