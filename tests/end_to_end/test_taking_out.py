"""Pressed twice, or in two tabs: a record goes once, a workbook is read once, and it says so."""

from playwright.sync_api import expect

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import record
from pipelines.records import write
from tests.browser import settled
from tests.end_to_end.looking import opened, said, somebody, told
from tests.end_to_end.test_bouwsteen import KEEPER, begun

OURS = Scope("programmamanager")
BOUWSTEEN = "6"
TOLD = {"title": "Wij stellen dit uit", "date": "2026-10-01", "bouwsteen": BOUWSTEEN}


def test_one_record_taken_out_in_two_tabs_goes_once(chromium, in_workshop):
    written = write("decision", TOLD, who="els", scope=OURS)
    troubles: list[str] = []
    with somebody(chromium, troubles) as first, somebody(chromium, troubles) as second:
        forms = {page: _asked(page, in_workshop.url) for page in (first, second)}
        for page, why in ((first, "Dubbel ingevoerd"), (second, "Stond er al")):
            forms[page].get_by_label("Waarom vervalt het?").fill(why)
        forms[first].get_by_role("button", name="Ja, laten vervallen").dblclick()
        told(first, "Besluit is vervallen")
        forms[second].get_by_role("button", name="Ja, laten vervallen").click()
        expect(forms[second]).to_be_hidden()
        told(second, "Besluit is vervallen")
        expect(_row(second)).to_have_count(0)
    assert record("decision", written, now(), OURS) is None
    assert not troubles, "\n".join(troubles)


def test_a_workbook_read_in_by_two_presses_changes_nothing_twice(page, in_workshop, tmp_path):
    opened(page, in_workshop.url, f"/bouwstenen?{KEEPER}")
    page.get_by_text("Het hele programma in één werkboek").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Werkboek downloaden").click()
    book = tmp_path / taken.value.suggested_filename
    taken.value.save_as(book)
    page.locator('input[type="file"]').set_input_files(book)
    page.get_by_role("button", name="Lees dit werkboek in").dblclick()
    told(page, "Er verandert niets")
    settled(page)
    assert "Er ging iets mis" not in said(page)


def _asked(page, url):
    """The question whether to take it out, as it stands in the dialog."""
    opened(page, url, f"/bouwsteen?bouwsteen={BOUWSTEEN}&{KEEPER}")
    group = page.locator(".st-key-bs-group-decided")
    if not group.locator("details[open]").count():
        group.locator("summary").first.click()
    form = begun(page, "Wijzigen", _row(page))
    form.get_by_role("button", name="Laten vervallen").click()
    settled(page)
    return form


def _row(page):
    return page.locator('[class*="st-key-bs-row-decision-"]').filter(has_text=TOLD["title"])
