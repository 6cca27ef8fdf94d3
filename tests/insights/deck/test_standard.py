"""The standard deck: its chapters, its sentences, its moment, and what leaves itself out."""

from dataclasses import replace

import pytest

from data import programmes
from data.disclosure import Scope
from insights.deck import standard
from insights.deck.setting import REGION, setting
from insights.deck.slide import Slide
from insights.programme.meetings import meetings
from texts import LANGUAGES, language, text

PROGRAMME_ONLY = {"bouwstenen", "trouble", "milestones", "agreements", "successes", "decide",
                  "moved"}  # fmt: skip


@pytest.fixture
def made(demo):
    """The deck of the meeting that comes next in the demo region."""
    return standard.deck(setting(programmes.programme("voorbeeld"), demo))


def test_the_deck_is_of_the_next_meeting_and_marked_as_invented(made):
    assert made.title == "Stuurgroep december 2026"
    assert made.invented and made.meeting and made.meeting.isoformat() == "2026-12-10"
    assert [one.id for one in made.slides][:2] == ["state", "since"]


def test_every_chapter_is_a_slide_or_says_why_it_is_not(made):
    assert len(made.slides) + len(made.skipped) == len(standard.CHAPTERS)
    assert all(one.chapter and one.why for one in made.skipped)
    assert {one.id for one in (*made.slides, *made.skipped)} == set(standard.CHAPTERS)
    assert len({one.id for one in made.slides}) == len(made.slides)


def test_a_slide_says_a_whole_sentence_shows_one_thing_and_names_its_source(made):
    for one in made.slides:
        assert one.message.endswith(".") and len(one.message) <= 140, one.message
        assert sum(bool(part) for part in (one.chart, one.table, one.words)) <= 1
        assert one.tiles or one.chart or one.table or one.words
        assert one.source and one.page and one.notes
        assert text("deck.note_how", how="").strip() in one.notes[0]


def test_a_table_is_short_enough_for_a_room(made):
    for one in made.slides:
        if one.table:
            assert len(one.table.rows) <= 8
            assert {len(row) for row in one.table.rows} == {len(one.table.heads)}
            assert not one.table.widths or sum(one.table.widths) == 100


def test_the_tiles_are_the_figures_of_the_page(made):
    state = made.slide("state")
    assert state.code.startswith("K01-2026-10-")
    figure = next(tile for tile in state.tiles if tile.id == "K01")
    assert figure.value in state.message


def test_the_figures_then_and_now_differ_by_what_is_said(made):
    since = made.slide("since")
    first, *_ = since.table.rows
    _, then, now, difference = first
    assert difference.exact == now.exact - then.exact
    assert f"{difference.words.removeprefix('+')} " in since.message


def test_without_figures_only_the_programme_is_shown(bare):
    found = standard.deck(setting(programmes.programme("wonen-met-zorg"), bare))
    assert {one.id for one in found.slides} <= PROGRAMME_ONLY
    assert found.slide("bouwstenen") and not found.invented
    left_out = {one.chapter for one in found.skipped}
    assert {text("deck.chapter.state"), text("deck.chapter.gap")} <= left_out


def test_a_meeting_that_was_held_looks_at_what_was_known_then(demo):
    programme = programmes.programme("voorbeeld")
    held = setting(programme, demo, "2026-09-17")
    assert held.meeting.title == "Stuurgroep september 2026"
    assert held.at.known_at < demo.known_at and held.then.known_at < held.at.known_at
    found = standard.deck(held)
    assert found.known == held.at
    assert all(dict(one.asked).get("bekend") or dict(one.asked).get("vergadering")
               for one in found.slides)  # fmt: skip
    live = setting(programme, demo, "2026-09-17", live=True)
    assert live.at == demo


def test_without_a_meeting_the_deck_is_the_programmes(bare, monkeypatch):
    monkeypatch.setattr("insights.programme.meetings.records", lambda *_: ())
    assert meetings(bare, REGION) == ()
    found = setting(programmes.programme("wonen-met-zorg"), bare)
    assert found.meeting is None and found.then is None
    assert standard.deck(found).title == found.programme.title


def test_no_slide_depends_on_who_looks(made, demo):
    assert Scope("lid") == REGION
    again = standard.deck(setting(programmes.programme("voorbeeld"), replace(demo)))
    assert [one.message for one in again.slides] == [one.message for one in made.slides]


@pytest.mark.parametrize("reads", LANGUAGES)
def test_the_deck_reads_in_every_language(demo, reads):
    before = language.set(reads)
    try:
        found = standard.deck(setting(programmes.programme("voorbeeld"), demo))
    finally:
        language.reset(before)
    assert all(isinstance(one, Slide) and "{" not in one.message for one in found.slides)


def test_who_makes_it_hears_how_far_it_is(bare):
    told = []
    standard.deck(setting(programmes.programme("wonen-met-zorg"), bare), told.append)
    assert told == sorted(told) and told[-1] == 1
