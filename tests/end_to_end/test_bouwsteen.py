"""What is told of a bouwsteen is seen on its page, the board and the timeline at once; the past
stays as it was; and two people who write the same thing both keep their words."""

from datetime import date, timedelta

from playwright.sync_api import expect

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import record
from tests.browser import settled
from tests.end_to_end.looking import arrived, opened, said, somebody, told

KEEPER = "rol=programmamanager"
LONG_AGO = f"bekend={date.today() - timedelta(days=31)}"
REASON = "Twee teams werken er nu mee."
NEW = "Handleiding voor alle teams"
SOON, LATER = (date.today() + timedelta(days=ahead) for ahead in (100, 200))


def begun(page, name, within=None):
    """Press the button of a form and give the dialog."""
    (within or page).get_by_role("button", name=name).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Opslaan").wait_for()
    settled(page)
    return dialog


def saved(page, dialog, words):
    """Save the form and wait until the page says so."""
    dialog.get_by_role("button", name="Opslaan").click()
    expect(dialog).to_be_hidden()
    return told(page, words)


def typed(page, dialog, label, words):
    """Fill in a field and leave it, as somebody does who goes on to the next."""
    field = f'input[aria-label^="{label}"], textarea[aria-label^="{label}"]'
    dialog.locator(field).first.fill(words)
    page.keyboard.press("Tab")
    settled(page)


def dated(page, dialog, label, day):
    """Fill in a day, digit by digit, and leave the field."""
    dialog.locator(f'[aria-label="{label}"] [role="spinbutton"]').first.click()
    page.keyboard.type(f"{day:%d%m%Y}", delay=40)
    page.keyboard.press("Tab")
    settled(page)


def of(page, url, view="bord", more=KEEPER):
    """What the bouwstenen say, as cards or on the line of time with its table open."""
    opened(page, url, f"/bouwstenen?weergave={view}&{more}")
    if view == "tijdlijn":
        page.get_by_text("Bekijk als tabel").first.click()
        settled(page)
    return said(page)


def test_progress_a_milestone_and_a_slip_are_seen_everywhere_at_once(page, workshop):
    url = workshop.url
    before = of(page, url, more=LONG_AGO)
    opened(page, url, f"/bouwsteen?bouwsteen=9&{KEEPER}")
    form = begun(page, "Voortgang vastleggen")
    typed(page, form, "Reden", REASON)
    saved(page, form, "Voortgang toegevoegd")
    form = begun(page, "Mijlpaal toevoegen")
    typed(page, form, "Mijlpaal", NEW)
    dated(page, form, "Gepland op", SOON)
    saved(page, form, "Mijlpaal toegevoegd")
    row = page.locator('[class*="st-key-bs-row-milestone-"]').filter(has_text=NEW)
    form = begun(page, "Wijzigen", row)
    dated(page, form, "Gepland op", LATER)
    saved(page, form, "Mijlpaal opgeslagen")
    own = said(page)
    assert REASON in own and NEW in own and "1 keer verschoven" in own
    assert REASON in of(page, url)
    line = of(page, url, "tijdlijn")
    assert NEW in line and "eerst gepland op" in line
    assert of(page, url, more=LONG_AGO) == before


def test_two_browsers_write_the_same_and_neither_loses_a_word(chromium, in_workshop):
    troubles: list[str] = []
    with somebody(chromium, troubles) as first, somebody(chromium, troubles) as second:
        forms = {}
        for page, words in ((first, "Tekst van de een"), (second, "Tekst van de ander")):
            opened(page, in_workshop.url, f"/bouwsteen?bouwsteen=5&{KEEPER}")
            forms[page] = begun(page, "Waarom wijzigen")
            typed(page, forms[page], "Opmerking", words)
        saved(first, forms[first], "Bouwsteen opgeslagen")
        forms[second].get_by_role("button", name="Opslaan").click()
        told(second, "Iemand anders was u voor")
        forms[second].get_by_role("button", name="Zet ze onder elkaar").click()
        settled(second)
        saved(arrived(second), forms[second], "Bouwsteen opgeslagen")
    kept = record("bouwsteen", "5", now(), Scope("programmamanager"))
    assert kept and {"Tekst van de een", "Tekst van de ander"} <= set(
        kept.words("note").split("\n")
    )
    assert not troubles, "\n".join(troubles)
