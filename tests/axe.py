"""What axe finds on a page: of ours, and of Streamlit's own that Python cannot change."""

from typing import NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
# What Streamlit 1.67 draws: rule → a part of the element. docs/toegankelijkheid.md says of each
# what it is, what a reader meets, and under which number Streamlit knows it.
THEIRS = {
    "list": ('data-testid="stSidebarNavItems"',),
    "listitem": ('<li class="st-emotion-cache',),
    "presentation-role-conflict": ('data-testid="stFileUploaderDropzone"',),
}


class Found(NamedTuple):
    """`rule (impact): element why` of each that is ours, and the rule of each that is theirs."""

    ours: list[str]
    theirs: list[str]


def found(page: Page) -> Found:
    """What axe says of the page as it is drawn now."""
    ours, theirs = [], []
    for rule in Axe().run(page, options=_OPTIONS).response["violations"]:
        for node in rule["nodes"]:
            if any(part in node["html"] for part in THEIRS.get(rule["id"], ())):
                theirs.append(rule["id"])
                continue
            why = node["failureSummary"][:200]
            ours.append(f"{rule['id']} ({rule['impact']}): {node['html'][:160]} {why}")
    return Found(ours, theirs)


def unfolded(page: Page) -> Page:
    """The page with everything that folds open, so that axe sees what is in it."""
    page.evaluate(
        "document.querySelectorAll('details:not([open]) > summary').forEach(one => one.click())"
    )
    page.wait_for_timeout(400)  # the fold is animated: half open, its colours are no colours
    return page
