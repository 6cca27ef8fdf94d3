"""What a meeting waits for: its slides, its paper, and the next slide, with the data included."""

import shutil
from collections.abc import Callable, Iterator
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks import demo_region
from benchmarks.measure import Ratio, quickest
from benchmarks.pages import anew
from data import programmes
from exports.paper import pdf
from exports.pptx.deck import presentation
from insights.ask import now
from insights.deck.setting import Setting, setting
from insights.deck.standard import deck
from insights.paper.pack import pack
from insights.paper.region import region
from tests.browser import QUIET, running_app

NEXT = 50  # milliseconds
_SLIDES = 12
# From the key to the frame in which another sentence stands.
_NEXT = """() => new Promise(done => {
  const said = () => document.querySelector('.deck-slide:not(.away) h1')?.textContent;
  const before = said(), start = performance.now();
  const look = () => said() === before ? requestAnimationFrame(look)
    : requestAnimationFrame(() => done(performance.now() - start));
  dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));
  look();
})"""


def measure(times: int = 3) -> Iterator[Ratio]:
    """Each file right after a publish and when everything is remembered; then slide after slide
    in a real browser."""
    with demo_region.opened() as environment:
        for name, aim, made in _FILES:
            for how, forget in (("after a publish", anew), ("again", _keep)):

                def wanted(
                    forget: Callable[[], None] = forget, made: Callable[[], bytes] = made
                ) -> None:
                    forget()
                    made()

                wall, processor = quickest(wanted, times)
                told = f"{name}, {how} (processor {processor:.0f} ms)"
                yield Ratio(told, wall, "the aim", aim, "ms")
        spent = _in_a_browser(environment)
        yield Ratio(f"next slide in a browser, median of {len(spent)}", median(spent), "the aim",
                    NEXT, "ms")  # fmt: skip


def _in_a_browser(environment: dict[str, str]) -> list[float]:
    """Milliseconds per slide, each seen for the first time."""
    with running_app(**environment) as url, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        page = browser.new_page(locale="nl-NL", viewport={"width": 1920, "height": 1080})
        page.goto(f"{url}/presentatie")
        page.locator(".deck-slide:not(.away) h1").wait_for(timeout=120_000)
        spent = [page.evaluate(_NEXT) for _ in range(_SLIDES)]
        browser.close()
    return spent


def _keep() -> None:
    """Everything stays remembered."""


def _setting() -> Setting:
    return setting(programmes.programme("voorbeeld"), now())


def _pack() -> bytes:
    made = _setting()
    return pdf.pack(pack(made, made.at))


_FILES = (
    ("the standard deck as .pptx", 3000, lambda: presentation(deck(_setting()))),
    ("the A4 of the region", 1500, lambda: pdf.pdf(region(_setting()))),
    ("the meeting pack", 6000, _pack),
)
