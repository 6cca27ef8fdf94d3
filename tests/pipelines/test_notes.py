"""Words that people write at a month: shown until taken away, and never about a person."""

from datetime import UTC, date, datetime
from time import sleep

import pytest

from data.disclosure import Scope
from data.errors import PersonalNote
from insights import figures
from insights.ask import ask, now
from insights.board.notes import notes
from pipelines.bsn import passes_elfproef
from pipelines.programme import take_away_note, write_note

SEPTEMBER = date(2026, 9, 1)


def told(known_at=None, gemeente=""):
    rows = ask(figures.notes(), at=now(known_at), scope=Scope("lid"))
    return [(one.period, one.label, one.gemeente) for one in notes(rows, gemeente)]


def test_a_note_stands_at_its_month_until_it_is_taken_away(store):
    one = write_note("Opening locatie", SEPTEMBER, who="programmamanager")
    assert told() == [(SEPTEMBER, "Opening locatie", "")]
    sleep(0.01)
    then = datetime.now(UTC).replace(tzinfo=None)
    sleep(0.01)
    take_away_note(one, who="programmamanager")
    assert told() == []
    assert told(then) == [(SEPTEMBER, "Opening locatie", "")]


def test_a_note_about_one_gemeente_stands_there_and_on_the_region(store):
    write_note("Fusie", SEPTEMBER, who="x")
    write_note("Nieuwe wijk", SEPTEMBER, "GM0599", who="x")
    assert told() == [(SEPTEMBER, "Fusie", ""), (SEPTEMBER, "Nieuwe wijk", "GM0599")]
    assert [label for _, label, _ in told(gemeente="GM0599")] == ["Fusie", "Nieuwe wijk"]
    assert [label for _, label, _ in told(gemeente="GM0606")] == ["Fusie"]


def test_quotes_and_signs_come_back_as_they_were_written(store):
    words = "Fusie \"Noord\" & 'Zuid' <b>; {x} \\ é"
    write_note(words, SEPTEMBER, who="x")
    assert told() == [(SEPTEMBER, words, "")]


@pytest.mark.parametrize(
    "words", ["bel j.jansen@example.org", "cliënt {bsn}", "locatie 123456789 van {bsn}"]
)
def test_what_is_about_one_person_is_not_kept(store, words):
    bsn = next(str(n) for n in range(123456700, 123456800) if passes_elfproef(str(n)))
    with pytest.raises(PersonalNote):
        write_note(words.format(bsn=bsn), SEPTEMBER, who="x")
    assert told() == []
