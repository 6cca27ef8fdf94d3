"""The page of one bouwsteen."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.disclosure import Scope
from insights.ask import now
from insights.programme.records import history, record
from pipelines.records import Edit, write_many

FRAME = str(Path(__file__).parents[3] / "pages" / "frame.py")


def opened(page="bouwsteen", **query):
    app = AppTest.from_file(FRAME, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page(f"{page}/page.py").run()


def shown(app):
    assert not app.exception
    return "".join(block.body for block in app.main.get("html"))


def buttons(app):
    return [one.label for one in app.main.button]


def test_it_says_why_how_it_stands_and_what_was_planned(demo):
    page = shown(opened(bouwsteen="4", bekend="2026-11-21"))
    for words in ("Bouwsteen 4", "De visie", "Meer cliënten met VPT", "Mijlpalen",
                  "Twee proefwijken gestart", "Verwacht", "Wat het in beweging zet"):  # fmt: skip
        assert words in page, words


def test_who_keeps_the_programme_may_change_it_and_others_only_read(demo):
    keeper = buttons(opened(bouwsteen="4", rol="programmamanager"))
    assert {"Voortgang vastleggen", "Mijlpaal toevoegen", "Waarom wijzigen",
            "Alle mijlpalen in een tabel wijzigen"} <= set(keeper)  # fmt: skip
    reader = buttons(opened(bouwsteen="4"))
    assert not {"Voortgang vastleggen", "Wijzigen"} & set(reader)
    past = buttons(opened(bouwsteen="4", rol="programmamanager", bekend="2026-03-31"))
    assert "Voortgang vastleggen" not in past


def test_as_known_before_it_was_said_it_is_not_there(demo):
    assert "Twee proefwijken gestart" not in shown(opened(bouwsteen="4", bekend="2023-12-13"))


def test_the_table_opens_with_every_milestone(demo):
    app = opened(bouwsteen="4", rol="programmamanager")
    app.main.button(key="bulk:4").click().run()
    assert not app.exception
    assert "Opslaan" in buttons(app)


def test_what_was_saved_in_the_table_can_be_undone_together(demo):
    keeper = Scope("programmamanager")
    said = {"bouwsteen": "4", "planned": "2027-05-01"}
    made = write_many([Edit("milestone", {**said, "title": f"Extra {n}"}) for n in (1, 2)],
                      who="els", scope=keeper)  # fmt: skip
    events = [history("milestone", one, now(), keeper)[-1].event_id for one in made]
    app = AppTest.from_file(FRAME, default_timeout=60)
    app.query_params["bouwsteen"], app.query_params["rol"] = "4", "programmamanager"
    app.run()
    app.session_state["together_saved:milestone"] = events
    app.switch_page("bouwsteen/page.py").run()
    assert "2 mijlpalen opgeslagen" in shown(app)
    app.main.button(key="undo-together:milestone").click().run()
    assert "Extra 1" not in shown(app).split('class="gone"')[0], "only among what was taken out"
    assert [record("milestone", one, now(), keeper) for one in made] == [None, None]


def test_without_a_choice_every_bouwsteen_is_a_link(demo):
    assert "Welke bouwsteen wilt u zien?" in shown(opened())


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_a_bouwsteen_of_which_little_is_known_says_what_is_missing(bare, taal):
    page = shown(opened(bouwsteen="2", taal=taal))
    assert ("Er zijn nog geen mijlpalen" if taal == "nl" else "There are no milestones") in page


def test_the_timeline_shows_them_all_with_a_table(demo):
    page = shown(opened("bouwstenen", weergave="tijdlijn", bekend="2026-11-21"))
    assert page.count('<div class="gt-row">') == 13
    assert "Tijdlijn van 13 bouwstenen" in page


def test_an_empty_timeline_says_who_fills_it(bare):
    page = shown(opened("bouwstenen", weergave="tijdlijn"))
    assert "Er staat nog niets op de tijdlijn" in page


def test_an_obstacle_tells_ambition_category_and_whether_it_is_allowed(demo):
    page = shown(opened(bouwsteen="11", bekend="2026-11-21"))
    for words in ("Een corporatie mag woningen niet alleen", "Regels",
                  "Woningen die altijd naar VPT gaan", "Volledig voorbehouden mag niet.",
                  "Gesprek met Woningcorporatie A (voorbeeld)"):  # fmt: skip
        assert words.lower() in page.lower(), words


def test_it_tells_where_it_lands_after_the_programme(demo):
    page = shown(opened(bouwsteen="1", bekend="2026-11-21"))
    for words in ("Jaarlijkse herijking in maart", "1 apr 2025",
                  "Drie gemeenten als proef, daarna alle vijftien gemeenten",
                  "naast elkaar leggen (15 jan 2024)"):  # fmt: skip
        assert words in page, words
