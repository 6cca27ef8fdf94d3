"""What is decided and agreed stands at once on every page where people would look for it."""

from tests.browser import settled
from tests.end_to_end.looking import opened, said
from tests.end_to_end.test_bouwsteen import KEEPER, begun, of, saved, typed

DECIDED = "Wij nemen de handleiding in alle wijken over"
AGREED = "Uitwisseling van nachtdiensten"


def test_a_decision_of_the_stuurgroep_is_seen_on_bouwsteen_board_timeline_and_stuurgroep(
    page, workshop
):
    opened(page, workshop.url, f"/bouwsteen?bouwsteen=7&{KEEPER}")
    _folded_out(page, "decided")
    form = begun(page, "Besluit toevoegen")
    typed(page, form, "Besluit", DECIDED)
    saved(page, form, "Besluit toegevoegd")
    assert DECIDED in said(_folded_out(page, "decided"))
    assert DECIDED in of(page, workshop.url)
    assert DECIDED in of(page, workshop.url, "tijdlijn")
    assert DECIDED in said(opened(page, workshop.url, f"/stuurgroep?{KEEPER}"))


def test_an_agreement_without_end_clause_is_marked_wherever_it_is_told(page, workshop):
    opened(page, workshop.url, f"/bouwsteen?bouwsteen=7&{KEEPER}")
    _folded_out(page, "agreed")
    form = begun(page, "Afspraak toevoegen")
    typed(page, form, "Titel", AGREED)
    form.locator('[data-testid="stMultiSelect"] input').first.click()
    page.keyboard.type("Rietmeander")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    settled(page)
    saved(page, form, "Afspraak toegevoegd")
    own = said(_folded_out(page, "agreed"))
    assert f"Niet vastgelegd hoe dit eindigt: {AGREED}" in own
    assert "Zonder afspraak over hoe het eindigt" in own
    assert f"Niet vastgelegd hoe dit eindigt: {AGREED}" in of(page, workshop.url)
    agreements = said(opened(page, workshop.url, f"/afspraken?bouwsteen=7&{KEEPER}"))
    assert AGREED in agreements and "geen eindclausule" in agreements
    page = opened(page, workshop.url, f"/stuurgroep?{KEEPER}")
    for more in page.locator(".st-key-mt-sort-ending summary").all():
        more.click()
    point = page.locator('[class*="st-key-mt-point-ending-"]').filter(has_text=AGREED)
    assert "zegt niet hoe zij eindigt" in point.inner_text()


def _folded_out(page, group):
    """The group of the bouwsteen's page with its records in sight."""
    group = page.locator(f".st-key-bs-group-{group}")
    if not group.locator("details[open]").count():
        group.locator("summary").first.click()
    return page
