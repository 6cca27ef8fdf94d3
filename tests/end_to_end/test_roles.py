"""What each role may see: files, cells and rows are for that partner and the datasteward."""

import pytest

from tests.end_to_end.looking import EVERY_PAGE, files_of_one_partner, notices, opened, table, went


@pytest.fixture
def files(in_region):
    """Every file name of the demo that only one partner used, with that partner."""
    return files_of_one_partner()


def leaks(page, files, allowed=()):
    """File names in anything that was sent to the browser, of partners that are not allowed."""
    held = page.content()
    return [name for name, partner in files.items() if partner not in allowed and name in held]


@pytest.mark.parametrize("role", ["lid", "programmamanager"])
def test_who_speaks_for_the_region_sees_no_partners_rows_on_any_page(page, in_region, files, role):
    assert len(files) > 100
    opened(page, in_region.url, f"/?rol={role}&partner=lisoever&van=lisoever")
    for name in EVERY_PAGE:
        went(page, name)
        assert leaks(page, files) == [], name
        if name in ("overview", "lineage"):
            assert page.locator(".st-key-partner").count() == 0
        if name == "lineage":
            assert notices(page) == ["De cellen zijn alleen voor de partner zelf"]


def test_an_analyst_sees_the_own_partners_files_and_cells_and_no_others(page, in_region, files):
    opened(page, in_region.url, "/?rol=analist&van=getijdenwende&partner=rietmeander")
    for name in EVERY_PAGE:
        went(page, name)
        assert leaks(page, files, allowed=("getijdenwende",)) == [], name
        if name == "lineage":
            found = {row[0] for row in table(page, "Uit welke cellen")}
            assert found == {"Getijdenwende 2026-10.xlsx"}


def test_the_datasteward_sees_every_partner_after_choosing_one(page, in_region, files):
    opened(page, in_region.url, "/herkomst?rol=datasteward&partner=schorbloem")
    found = {row[0] for row in table(page, "Uit welke cellen")}
    assert {files.get(name, "schorbloem") for name in found} == {"schorbloem"} and found
    opened(page, in_region.url, "/herkomst?rol=datasteward")
    assert notices(page) == ["Kies hierboven een partner"]
