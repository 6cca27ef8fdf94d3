"""The page with the joint yearly plan."""

import pytest

from tests.pages.opening import opened, shown


def plain(app):
    return shown(app).replace("\u00a0", " ")


def test_everybody_reads_how_much_is_spent_and_nobody_elses_amounts(demo):
    page = plain(opened("plan", bekend="2026-11-21"))
    assert "Van de transitiemiddelen in het jaarplan 2026 is 85 % besteed" in page
    assert "Over 9 van 9 activiteiten" in page
    assert "€" not in page and "Bedragen ziet alleen" in page


def test_who_keeps_the_programme_sees_the_sums_and_over_how_many_they_are(demo):
    page = plain(opened("plan", bekend="2026-11-21", rol="programmamanager"))
    assert "€ 186.000 (2 van 3)" in page  # what a partner pays itself was never granted
    assert "is toegekend, nog niet besteed en vervalt uiterlijk 31 dec 2026" in page
    assert "●●●●○ 4 van 5" in page


def test_a_partner_sees_its_own_amounts_only(demo):
    page = plain(opened("plan", bekend="2026-11-21", rol="analist", van="lisoever"))
    assert "€ 36.000 (1 van 2)" in page and "€ 264.000" not in page


def test_another_year_and_an_earlier_day_are_in_the_address(demo):
    page = plain(opened("plan", bekend="2025-08-01", jaar="2025"))
    assert "in het jaarplan 2025 is 44 % besteed" in page


def test_a_table_to_change_is_there_for_who_keeps_it_and_not_in_the_past(demo):
    def tables(**asked):
        app = opened("plan", **asked)
        assert not app.exception
        return [one.label for one in app.main.expander if "wijzigen" in one.label]

    assert tables(rol="programmamanager") == ["Activiteiten in een tabel wijzigen"]
    assert not tables() and not tables(rol="programmamanager", bekend="2026-11-21")


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_without_a_plan_it_says_who_can_make_one(bare, taal):
    page = plain(opened("plan", taal=taal))
    assert ("Er is nog geen jaarplan" if taal == "nl" else "There is no yearly plan yet") in page
