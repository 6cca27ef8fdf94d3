"""Workbooks in many layouts, with a known truth: exact, or asked, or refused; never wrong."""

import pytest

from tests.layouts import registry, trial, write
from tests.layouts.bad import trial as bad
from tests.layouts.bad.case import CASES, cases
from tests.layouts.bad.hidden import HIDDEN
from tests.layouts.bad.unclear import UNCLEAR
from tests.layouts.mutation import flipped
from tests.layouts.run import warehouse
from tests.layouts.witness import absent

EXACT = 0.95  # the share of good workbooks that must be read without a question
CODES = {f"E{n:02d}" for n in range(1, 25)}


@pytest.fixture(scope="module")
def folder():
    """A folder for the workbooks, beside a warehouse in which a check keeps nothing."""
    with warehouse() as own:
        yield own


@pytest.fixture(scope="module")
def trials(folder, rounds):
    """Good workbooks, each read once."""
    return [trial.trial(name, seed, folder) for name, seed in trial.plan(rounds(60, 2000), 1)]


def listed(trials):
    return "\n" + "\n".join(trial.table(trials))


def test_the_generator_knows_at_least_forty_layouts():
    assert len(registry.names()) >= 40


def test_the_same_seed_gives_the_same_workbook():
    for name in registry.names():
        one, other = registry.build(name, 5), registry.build(name, 5)
        assert one.expected() == other.expected()
        assert [sheet.cells for sheet in one.sheets] == [sheet.cells for sheet in other.sheets]


def test_every_figure_of_the_truth_stands_in_the_file(rounds):
    for name in registry.names():
        for seed in range(rounds(1, 20)):
            book = registry.build(name, seed)
            assert book.expected(), f"{name} {seed} has no figures"
            assert absent(book, write.content(book)) == [], f"{name} {seed}"


def test_no_good_workbook_gives_a_wrong_figure(trials):
    wrong = [one for one in trials if one.verdict.kind in ("wrong", "crashed")]
    assert not wrong, listed(wrong) + f"\n{wrong[0].verdict.differences[:5]}"


def test_good_workbooks_are_read_without_a_question(trials):
    clear = [one for one in trials if not one.book.ambiguous]
    exact = sum(one.verdict.kind == "exact" for one in clear)
    assert exact >= EXACT * len(clear), listed(trials)


def test_every_figure_is_said_to_stand_where_it_stands(trials):
    misplaced = [one for one in trials if one.verdict.cells]
    assert not misplaced, listed(misplaced) + f"\n{misplaced[0].verdict.cells[:5]}"


def test_every_check_has_a_workbook_that_triggers_it():
    names = cases()
    assert {CASES[name]().code for name in names} == CODES


@pytest.mark.parametrize("name", cases())
def test_a_bad_workbook_is_named_at_its_cell(name, folder):
    assert bad.bad(name, folder) == ""


@pytest.mark.parametrize("name", sorted(UNCLEAR))
def test_an_unclear_workbook_is_never_taken_for_figures(name, folder):
    assert bad.unclear(name, folder) == ""


@pytest.mark.parametrize("name", sorted(HIDDEN))
def test_what_is_hidden_is_never_passed_over_in_silence(name, folder):
    assert bad.concealed(name, folder) == ""


def test_a_changed_cell_changes_that_observation_or_is_reported(folder, rounds):
    wanted, found, faults = rounds(20, 500), 0, []
    for name, seed in trial.plan(4 * wanted, 90_000):
        fault = flipped(name, seed, folder)
        found += fault is not None
        faults += [fault] if fault else []
        if found == wanted:
            break
    assert not faults, "\n".join(faults[:10])
    assert found == wanted, f"only {found} workbooks were read exactly to begin with"
