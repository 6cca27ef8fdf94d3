"""Many milestones in a table: only what changed is written, and clashes are told."""

from datetime import date

import pandas as pd

from insights.programme.bulk import Changed, Clash, changed, clashes, frame
from insights.programme.records import Record
from tests.insights.programme.made import said

JAN, FEB = date(2026, 1, 1), date(2026, 2, 1)
ONE = said("milestone", "a", title="Plan", planned=JAN)


def test_an_untouched_table_changes_nothing():
    assert changed([ONE], frame([ONE])) == ()


def test_a_cell_that_changed_is_written_alone_and_an_emptied_one_as_nothing():
    table = frame([ONE])
    table.loc[0, "planned"] = pd.Timestamp(FEB)
    table.loc[0, "title"] = " "
    assert changed([ONE], table) == (Changed("a", {"title": None, "planned": FEB}),)


def test_a_new_row_has_no_record_yet_and_an_empty_one_is_nothing():
    table = frame([ONE])
    table.loc[1] = ["Nieuw", pd.Timestamp(FEB), pd.NaT, None, None]
    table.loc[2] = [None, pd.NaT, pd.NaT, None, None]
    assert changed([ONE], table) == (Changed("", {"title": "Nieuw", "planned": FEB}),)


def test_what_somebody_else_wrote_meanwhile_in_the_same_field_is_a_clash():
    mine = [Changed("a", {"planned": FEB, "title": "Mijn"}, {"planned": "1", "title": "1"})]
    now = Record(ONE.kind, "a", {"title": "Plan", "planned": date(2026, 3, 1)},
                 {"planned": "2", "title": "1"})  # fmt: skip
    assert clashes(mine, [now]) == (Clash("Plan", "planned", date(2026, 3, 1), FEB),)
