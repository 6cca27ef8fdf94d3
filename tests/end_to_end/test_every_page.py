"""Every page, for every role, in both languages, light and dark, wide and on a phone: it stands."""

from itertools import product

import pytest

from data.disclosure import ROLES
from tests.browser import settled
from tests.end_to_end.looking import EVERY_PAGE, PHONE, arrived, opened, said, somebody, went
from tests.end_to_end.region import settings_in
from texts import LANGUAGES, words

EVERY = list(product(ROLES, LANGUAGES, ("light", "dark")))
# Every role once, and every pair of language and theme; `make soak` walks all combinations.
WALKS = [EVERY[len(EVERY) // len(ROLES) * at + at % 4] for at in range(len(ROLES))]
ZOOMED = (640, 320)  # what is left of 1280 px at 200 and at 400 % (WCAG 1.4.4 and 1.4.10)
REST = [walked for walked in EVERY if walked not in WALKS]


def walk(page, url, code="nl", **asked):
    """Each page in turn, as the menu leads there; gives what it says."""
    query = "&".join(f"{name}={value}" for name, value in ({"taal": code} | asked).items())
    opened(page, url, f"/?{query}")
    for name in EVERY_PAGE:
        yield name, said(went(page, name, code))


def assert_stands(page, name, shown, code):
    """A heading, no stack trace, no apology, nothing wider than the window."""
    assert page.locator("h1").count() == 1, name
    assert page.get_by_test_id("stException").count() == 0, name
    assert words(code)["app.our_mistake"] not in shown, name
    sticks_out = page.evaluate(
        """() => {
            const main = document.querySelector('[data-testid="stMain"]');
            return Math.max(main.scrollWidth - main.clientWidth,
                            document.documentElement.scrollWidth - innerWidth);
        }"""
    )
    assert sticks_out <= 0, f"{name} is {sticks_out} px too wide"


@pytest.mark.parametrize(("role", "code", "theme"), WALKS)
def test_every_page_stands(chromium, troubles, region, role, code, theme):
    """Nothing in the console, no request to another host, no exception, nothing sticking out."""
    with somebody(chromium, troubles, color_scheme=theme) as page:
        for name, shown in walk(page, region.url, code, rol=role):
            assert_stands(page, name, shown, code)
    assert not troubles, "\n".join(troubles)


@pytest.mark.soak
def test_every_page_stands_for_whoever_else_looks(chromium, troubles, region, rounds):
    for role, code, theme in REST[: rounds(0, len(REST))]:
        test_every_page_stands(chromium, troubles, region, role, code, theme)


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_every_page_fits_a_phone(chromium, troubles, region, name):
    with somebody(chromium, troubles, viewport=PHONE, is_mobile=True, has_touch=True) as page:
        opened(page, region.url, f"/{words('nl')[f'menu.{name}_path']}?rol=datasteward"
               if name != EVERY_PAGE[0] else "/?rol=datasteward")  # fmt: skip
        assert_stands(page, name, said(page), "nl")
        for width in ZOOMED:
            page.set_viewport_size({"width": width, "height": 640})
            assert_stands(page, name, said(settled(page)), "nl")
    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("name", ["overview", "lineage", "bouwstenen"])
def test_the_stage_stands(page, region, name):
    path = "/" if name == "overview" else f"/{words('nl')[f'menu.{name}_path']}"
    opened(page, region.url, f"{path}?presentatie=1&rol=analist")
    assert_stands(page, name, said(page), "nl")


def test_a_programme_without_any_delivery_says_so_on_every_page(page, app_url, tmp_path_factory):
    """The real programme starts empty: no demo, no figure, and each page says what comes there."""
    bare = app_url(**settings_in(tmp_path_factory.mktemp("bare"), "wonen-met-zorg"))
    opened(page, bare, "/?rol=datasteward")
    for name in EVERY_PAGE:
        if page.locator('[data-testid="stSidebarNavLink"]', has_text=menu(name)).count() == 0:
            assert name == "gallery"  # only where figures are made up anyway
            continue
        shown = said(went(page, name))
        assert_stands(page, name, shown, "nl")
        assert page.locator("p.demo").count() == 0
        if name in ("overview", "lineage"):
            assert "Er zijn nog geen cijfers" in shown
    went(page, "deliver")
    assert "heeft nog niets aangeleverd" in said(arrived(page))


def menu(name):
    return words("nl")[f"menu.{name}"]
