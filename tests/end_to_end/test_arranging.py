"""The slides of one meeting arranged by keyboard: seen on the screen, in the file, and undone."""

import re

from playwright.sync_api import expect
from pptx import Presentation

from data.disclosure import Scope
from insights.ask import now
from insights.deck.edits import edits
from pipelines.records import write
from tests.browser import settled
from tests.end_to_end.looking import opened, somebody, told
from tests.end_to_end.test_bouwsteen import KEEPER, begun, typed
from tests.end_to_end.test_presentation import presented, shown

COMING = "2026-12-10"
OURS = Scope("programmamanager")
WELCOME, POINTS = "Welkom <b>allen</b> in Delfland.", ("Eerst een ronde", "Dan <i>de</i> cijfers")
OURS_SAID = "Zonder extra plekken loopt de wachtlijst vast."


def test_a_meeting_sees_its_own_order_slides_and_words_on_screen_and_in_the_file(
    page, in_workshop, tmp_path
):
    _list(page, in_workshop.url)
    page.locator(".st-key-slide-up-decide button").focus()
    page.keyboard.press("Enter")
    _numbered(page, "decide", "14")
    expect(page.locator(".st-key-slide-up-decide button")).to_be_focused()
    page.locator(".st-key-slide-on-staff input").focus()
    page.keyboard.press("Space")
    expect(_row(page, "staff").first).to_contain_text("Wordt niet getoond.")
    settled(page)
    form = begun(page, "Eigen dia toevoegen")
    typed(page, form, "Boodschap boven de dia", WELCOME)
    typed(page, form, "Punten", "\n".join(POINTS))
    _saved(page, form, "Eigen dia toegevoegd")
    _said_over(page, "gap", OURS_SAID)
    expect(_row(page, "gap")).to_contain_text("Eigen boodschap. Standaard: Vanaf")
    file = _file(page, tmp_path)
    titles = [one.shapes.title.text for one in file.slides][1:]
    assert _presented(page, in_workshop.url) == titles
    assert OURS_SAID in titles and titles[-1] == WELCOME and len(titles) == 15
    _tells(file, titles)


def _tells(file, titles):
    """The points of the own slide, the notes of the own message, and what is left out."""
    last = [shape.text_frame.text for shape in file.slides[-1].shapes if shape.has_text_frame]
    assert any(all(point in one for point in POINTS) for one in last)
    notes = file.slides[titles.index(OURS_SAID) + 1].notes_slide.notes_text_frame.text
    assert notes.startswith("Eigen boodschap") and "De standaardboodschap is nu: Vanaf" in notes
    left_out = file.slides[0].notes_slide.notes_text_frame.text
    assert "Personeel staat niet in deze presentatie" in left_out


def test_undo_brings_the_slide_and_the_standard_message_back(page, in_workshop):
    _list(page, in_workshop.url)
    before = _row(page, "map").inner_text()
    page.locator(".st-key-slide-on-map label").click()
    expect(_row(page, "map")).to_contain_text("Wordt niet getoond.")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(_row(page, "map")).not_to_contain_text("Wordt niet getoond.")
    _said_over(page, "map", "Rotterdam loopt voorop.")
    _row(page, "map").get_by_role("button", name="Standaardboodschap terug").click()
    expect(_row(page, "map")).not_to_contain_text("Rotterdam loopt voorop.")
    expect(_row(page, "map")).not_to_contain_text("Standaardboodschap terug")
    assert _row(page, "map").inner_text() == before


def test_what_is_moved_in_two_tabs_at_once_is_all_moved(chromium, in_workshop):
    write("meeting", {"slides": None}, COMING, who="els", scope=OURS)
    troubles: list[str] = []
    with somebody(chromium, troubles) as first, somebody(chromium, troubles) as second:
        for one in (first, second):
            _list(one, in_workshop.url)
        first.locator(".st-key-slide-down-state button").click()
        _numbered(first, "state", "2")
        second.locator(".st-key-slide-up-successes button").click()
        _numbered(second, "state", "2")
    order = edits(COMING, now()).order
    assert order.index("since") < order.index("state")
    assert order.index("successes") < order.index("agreements")
    assert not troubles, "\n".join(troubles)


def _list(page, url):
    opened(page, url, f"/stuurgroep?vergadering={COMING}&{KEEPER}")
    page.get_by_role("button", name="Bekijk de dia’s").click()
    expect(page.locator(".mt-slide").nth(14)).to_be_visible()
    settled(page)


def _row(page, slide):
    return page.locator(f".st-key-mt-slide-{slide}").first  # a row that goes may still be drawn


def _numbered(page, slide, number):
    """Wait until the slide has that place, and the list is drawn to its end."""
    row = page.locator(f".st-key-mt-slide-{slide} .mt-slide > span").filter(has_text=number)
    expect(row.first).to_be_visible()
    settled(page)


def _said_over(page, slide, words):
    form = begun(page, "Eigen boodschap", _row(page, slide))
    typed(page, form, "Uw boodschap", words)
    _saved(page, form, "Eigen boodschap boven een dia toegevoegd")


def _saved(page, form, words):
    form.get_by_role("button", name="Opslaan").click()
    expect(form).to_be_hidden()
    told(page, re.compile(words))
    expect(page.locator(".mt-slide").nth(14)).to_be_visible()


def _file(page, folder):
    page.get_by_role("button", name="Presentatie maken").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="PowerPoint downloaden").click()
    taken.value.save_as(folder / "deck.pptx")
    return Presentation(str(folder / "deck.pptx"))


def _presented(page, url):
    presented(page, url, f"?vergadering={COMING}&dia=1")
    found = [shown(page)]
    for _ in range(30):
        page.keyboard.press("PageDown")
        if shown(page) == found[-1]:
            break
        found.append(shown(page))
    return found
