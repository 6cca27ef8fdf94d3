"""Scenarios that were kept: opened again, compared with others, shared as they were."""

import re
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlsplit

import pytest

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import record
from pipelines.records import withdraw, write
from tests.pages.opening import opened, shown
from tests.pipelines.forecasting.region import at, delivered, months

HOW = {"who": "programmamanager", "scope": Scope("programmamanager")}


@pytest.fixture
def filled(store):
    delivered(months(3), at("2024-03-10"), kinds=("clients", "capacity", "staff"))


def kept(title="Meer VPT", changes=("vpt_share_target=0.5",)):
    return write("scenario", {"title": title, "base": "demografisch", "changes": list(changes),
                              "why": "Wens van de stuurgroep."}, **HOW)  # fmt: skip


def table(page):
    """The figures of the page's own try-out."""
    return re.findall(r"<td[^>]*>(.*?)</td>", page)


def test_who_keeps_the_programme_keeps_a_scenario_and_others_do_not(filled):
    asked = {"a_vpt_share_target": "0.5", "naam": "Meer VPT", "figuur": "vpt"}
    labels = [one.label for one in opened("scenarios", **asked).main.button]
    assert "Bewaar dit scenario" not in labels
    app = opened("scenarios", rol="programmamanager", **asked)
    (keep,) = (one for one in app.main.button if one.label == "Bewaar dit scenario")
    assert not keep.disabled
    page = shown(opened("scenarios", bekend="2024-04-01", rol="programmamanager", **asked))
    assert "Bewaar dit scenario" not in page and "nog geen scenario bewaard" in page


def test_the_link_of_a_kept_one_shows_the_same_figures_after_new_ones_came_in(filled):
    known = record("scenario", kept(), now(), Scope("lid"))
    app = opened("scenarios", figuur="vpt", horizon="2036")
    (link,) = (one.value for one in app.main.code)
    choices = dict(parse_qsl(urlsplit(link).query))
    assert datetime.fromisoformat(choices["bekend"]) == known.changed_at
    before = shown(opened("scenarios", **choices))
    assert "VPT straks 50\u00a0% (basis 40\u00a0%)" in before
    delivered(months(1, "2024-02-01"), datetime.now(UTC).replace(tzinfo=None),
              kinds=("clients", "capacity", "staff"))  # fmt: skip
    assert table(shown(opened("scenarios", **choices))) == table(before) != []


def test_up_to_four_stand_side_by_side_with_only_what_differs_and_why(filled):
    one = kept()
    app = opened("scenarios", figuur="vpt", naast=f"demografisch~{one}~hoog~weg")
    page = shown(app)
    why = "".join(block.value for block in app.main.markdown)
    assert "Meer VPT:" in why and "meer" in why and "komt dat door VPT straks (+" in why
    assert "Hoog:" in why and "Trend in het gebruik" in why
    assert (
        "Wat er anders wordt aangenomen" in page and "In alle gelijk: Cliënten in verblijf" in page
    )
    (names,) = app.main.multiselect
    assert names.value == ["demografisch", one, "hoog"] and names.max_selections == 4
    withdraw("scenario", one, why="Niet meer nodig.", **HOW)
    assert "Meer VPT" not in shown(opened("scenarios", naast=f"demografisch~{one}"))


def test_one_that_was_taken_out_is_listed_with_its_reason_and_comes_back(filled):
    one = kept()
    withdraw("scenario", one, why="Achterhaald.", **HOW)
    assert "Achterhaald." not in shown(opened("scenarios"))
    app = opened("scenarios", rol="programmamanager")
    assert "Achterhaald." in shown(app) and "Meer VPT" in shown(app)
    (back,) = (button for button in app.main.button if button.key == f"back:scenario:{one}")
    back.click().run()
    assert not app.exception and record("scenario", one, now(), Scope("lid")).title == "Meer VPT"
