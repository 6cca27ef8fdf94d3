"""The server is killed in the middle of a presentation: the slides stay, and so does the place."""

from playwright.sync_api import expect

from tests.browser import killed, running_app
from tests.end_to_end.looking import PATIENCE, arrived, somebody
from tests.end_to_end.test_presentation import SHOWN, presented, shown
from texts import words

LOST = ".deck-lost"
HERE = 6


def walked(page, count):
    """Every message from the first slide to the last, by the keyboard alone."""
    page.keyboard.press("Home")
    found = [shown(page)]
    for _ in range(count - 1):
        page.keyboard.press("PageDown")
        found.append(shown(page))
    return found


def to(page, slide):
    page.keyboard.type(str(slide))
    page.keyboard.press("Enter")
    assert f"dia={slide}" in page.url


def test_every_slide_stays_within_reach_and_the_same_one_stands_afterwards(chromium, region):
    # no list of troubles: a browser that lost its server says so in its console, rightly
    with somebody(chromium, []) as page:
        with running_app(**region.environment) as url:
            presented(page, url)
            page.keyboard.press("g")
            count = page.locator(".deck-panel li").count()
            page.keyboard.press("Escape")
            before = walked(page, count)
            with page.context.expect_page() as waiting:
                page.keyboard.press("s")
            speaker = waiting.value
            speaker.locator(".deck-notes p").first.wait_for()
            to(page, HERE)
            port = killed(url)
        alone(page, speaker, before)
        with running_app(port, **region.environment):
            expect(page.locator(LOST)).to_have_count(0, timeout=PATIENCE)
            expect(page.locator(f"{SHOWN} h1")).to_have_text(before[HERE - 1])
            assert f"dia={HERE}" in page.url
            and_back(page, before)


def alone(page, speaker, before):
    """Nobody answers any more; the room should hardly notice."""
    expect(page.locator(LOST)).to_have_text(words("nl")["presentation.lost"])
    assert walked(page, len(before)) == before
    for key in ("g", "n", "t", "w"):
        page.keyboard.press(key)
        expect(page.locator(".deck-panel")).to_be_visible()
        page.keyboard.press("Escape")
    to(page, HERE)
    expect(speaker.locator(f".deck-now {SHOWN} h1")).to_have_text(before[HERE - 1])
    for foreign in ('[data-testid="stDialog"]', '[data-testid="stConnectionStatus"]'):
        for one in page.locator(foreign).all():
            assert not one.is_visible(), "an English dialog over the slide"
    speaker.close()


def and_back(page, before):
    """The way to the full page and back works with the server that came in its place."""
    page.keyboard.press("w")
    page.locator(".deck-panel a").first.click()
    arrived(page)
    page.get_by_role("link", name=f"Terug naar dia {HERE}").click()
    expect(page.locator(f"{SHOWN} h1")).to_have_text(before[HERE - 1])
    page.keyboard.press("l")
    expect(page.locator(".deck-status")).to_contain_text(words("nl")["presentation.live"])
    assert f"dia={HERE}" in page.url
