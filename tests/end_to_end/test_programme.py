"""What is decided and agreed stands at once on every page where people would look for it."""

from playwright.sync_api import expect

from tests.browser import settled
from tests.end_to_end.looking import opened, said, told
from tests.end_to_end.test_bouwsteen import KEEPER, begun, of, saved, typed

DECIDED = "Wij nemen de handleiding in alle wijken over"
MISTAKEN = "Wij stoppen met deze bouwsteen"
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


def test_a_decision_put_in_by_mistake_goes_everywhere_and_comes_back(page, workshop):
    opened(page, workshop.url, f"/bouwsteen?bouwsteen=3&{KEEPER}")
    _folded_out(page, "decided")
    form = begun(page, "Besluit toevoegen")
    typed(page, form, "Besluit", MISTAKEN)
    saved(page, form, "Besluit toegevoegd")
    row = _folded_out(page, "decided").locator('[class*="st-key-bs-row-decision-"]')
    form = begun(page, "Wijzigen", row.filter(has_text=MISTAKEN))
    form.get_by_role("button", name="Laten vervallen").click()
    form.get_by_label("Waarom vervalt het?").fill("Op de verkeerde bouwsteen gezet")
    form.get_by_role("button", name="Ja, laten vervallen").click()
    expect(form).to_be_hidden()
    told(page, "Besluit is vervallen")
    _folded_out(page, "decided")
    expect(row.filter(has_text=MISTAKEN)).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").click()
    settled(page)
    _folded_out(page, "decided")
    expect(row.filter(has_text=MISTAKEN)).to_have_count(1)


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
