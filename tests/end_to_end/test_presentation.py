"""The slides presented by keyboard on three screens: whole, legible, and in step."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.end_to_end.looking import opened, somebody

SCREENS = ((1920, 1080), (1280, 720), (1024, 768))
SHOWN = ".deck-slide:not(.away)"
# What sticks out of the slide or of its own box, and the smallest letters for a slide 1080 high.
MEASURED = """() => {
  const slide = document.querySelector('.deck-slide:not(.away)');
  const edge = slide.getBoundingClientRect();
  const out = [];
  let least = 99;
  for (const one of slide.querySelectorAll('h1, p, td, th, b, strong, footer, svg text')) {
    if (!one.textContent.trim()) continue;
    const box = one.getBoundingClientRect();
    if (!box.width) continue;
    if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1)
      out.push(one.textContent);
    const size = parseFloat(getComputedStyle(one).fontSize);
    least = Math.min(least, size);
  }
  const body = slide.querySelector('.deck-body');
  if (body.scrollHeight > body.clientHeight + 1) out.push('body');
  const page = document.documentElement;
  const scrolls = page.scrollWidth > innerWidth || page.scrollHeight > innerHeight;
  return {out, least, scrolls, title: slide.querySelector('h1').textContent};
}"""

SWIPED = """([from, to]) => {
  const deck = document.querySelector('#deck');
  const at = (clientX) => [new Touch({identifier: 1, target: deck, clientX, clientY: 300})];
  deck.dispatchEvent(new TouchEvent('touchstart', {touches: at(from), bubbles: true}));
  deck.dispatchEvent(new TouchEvent('touchend', {changedTouches: at(to), bubbles: true}));
}"""
TURN = 20_500  # ms: a slide stands for twenty seconds


def presented(page, url, more=""):
    """The slides, with the first one drawn."""
    page.goto(f"{url}/presentatie{more}")
    page.locator(f"{SHOWN} h1").wait_for(timeout=60_000)
    return page


def shown(page):
    """The message of the slide that stands."""
    return page.locator(f"{SHOWN} h1").inner_text()


@pytest.mark.parametrize("screen", SCREENS)
def test_every_slide_is_whole_and_legible_on_this_screen(page, in_region, screen):
    page.set_viewport_size(dict(zip(("width", "height"), screen, strict=True)))
    presented(page, in_region.url)
    titles = []
    for _ in range(15):
        page.wait_for_timeout(400)
        found = page.evaluate(MEASURED)
        titles.append(found["title"])
        assert not found["out"], f"{found['title']}: {found['out']}"
        assert found["least"] >= 27.9, found
        assert not found["scrolls"]
        page.keyboard.press("PageDown")
    assert len(set(titles)) == 15


def test_keys_walk_jump_blacken_and_come_back(page, in_region):
    presented(page, in_region.url)
    first = shown(page)
    for _ in range(9):
        page.keyboard.press("ArrowRight")  # a clicker pressed in haste: none is lost
    assert "dia=10" in page.url
    page.keyboard.press("Home")
    assert shown(page) == first
    page.keyboard.type("15")
    page.keyboard.press("Enter")
    assert "Drie punten vragen een besluit" in shown(page)
    page.keyboard.press("b")
    expect(page.locator("#deck.is-black")).to_be_attached()
    page.keyboard.press("b")
    page.keyboard.press("w")
    expect(page.locator(".deck-panel")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".deck-panel")).to_have_count(0)


def test_from_a_number_to_its_page_and_back_to_the_same_slide(page, in_region):
    presented(page, in_region.url, "?dia=7")
    message = shown(page)
    page.keyboard.press("w")
    page.locator(".deck-panel a").first.click()
    page.get_by_role("link", name="Terug naar dia 7").click()
    page.locator(f"{SHOWN} h1").wait_for()
    assert shown(page) == message


def test_the_speakers_window_stays_in_step(page, in_region):
    presented(page, in_region.url)
    with page.context.expect_page() as waiting:
        page.keyboard.press("s")
    speaker = waiting.value
    speaker.locator(".deck-notes p").first.wait_for(timeout=60_000)
    page.keyboard.press("ArrowRight")
    expect(speaker.locator(f".deck-now {SHOWN} h1")).to_have_text(shown(page))
    speaker.close()


def test_a_meetings_page_leads_to_its_slides(page, in_region):
    opened(page, in_region.url, "/stuurgroep")
    page.get_by_role("link", name="Toon de dia’s").click()
    page.locator(f"{SHOWN} h1").wait_for(timeout=60_000)
    assert "vergadering=" in page.url


def test_one_place_is_looked_into_and_one_key_leads_back(page, in_region):
    presented(page, in_region.url)
    first, chapter = shown(page), page.locator(f"{SHOWN} .chapter").inner_text()
    page.keyboard.press("k")
    page.locator(".deck-panel").get_by_role("button", name="Rotterdam", exact=True).click()
    expect(page.locator(f"{SHOWN} .chapter")).to_have_text(f"{chapter} · Rotterdam", timeout=60_000)
    assert shown(page) != first and "Alleen Rotterdam" in page.locator(".deck-status").inner_text()
    page.keyboard.press("PageDown")
    expect(page.locator(f"{SHOWN} .chapter")).to_contain_text("de hele regio")
    page.keyboard.press("PageUp")
    page.keyboard.press("r")
    expect(page.locator(f"{SHOWN} .chapter")).to_have_text(chapter, timeout=60_000)
    assert shown(page) == first and "dia=1" in page.url


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_slide_can_be_read_against_its_ground(chromium, troubles, in_region, theme):
    with somebody(chromium, troubles, color_scheme=theme) as page:
        presented(page, in_region.url)
        for _ in range(15):
            page.wait_for_timeout(300)
            found = Axe().run(page, context=SHOWN, options={"runOnly": ["color-contrast"]})
            told = [one["html"] for rule in found.response["violations"] for one in rule["nodes"]]
            assert not told, f"{shown(page)}: {told}"
            page.keyboard.press("PageDown")
    assert not troubles, "\n".join(troubles)


def test_a_finger_turns_the_slides(page, in_region):
    presented(page, in_region.url)
    first = shown(page)
    page.evaluate(SWIPED, [900, 300])
    assert shown(page) != first and "dia=2" in page.url
    page.evaluate(SWIPED, [300, 320])  # a tap
    assert "dia=2" in page.url
    page.evaluate(SWIPED, [300, 900])
    assert shown(page) == first


def test_it_goes_on_by_itself_until_somebody_stops_it(page, in_region):
    presented(page, in_region.url)
    page.clock.install()
    page.keyboard.press("p")
    page.clock.fast_forward(TURN)
    assert "dia=2" in page.url
    page.keyboard.press("p")
    page.clock.fast_forward(3 * TURN)
    assert "dia=2" in page.url
