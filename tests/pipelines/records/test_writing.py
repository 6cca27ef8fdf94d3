"""Writing records: checked, permitted, never over somebody else's words, never twice."""

from datetime import date, datetime

import pytest

from data.errors import NotAllowed, PersonalNote
from data.questions import Scope
from insights.ask import now
from insights.programme.records import history, record, records
from pipelines.bsn import passes_elfproef
from pipelines.records import (
    Conflict,
    Edit,
    RecordRefused,
    may_write,
    new_id,
    restore,
    undo,
    withdraw,
    write,
    write_many,
)

KEEPER, STEWARD, MEMBER = Scope("programmamanager"), Scope("datasteward"), Scope("lid")
A, B = Scope("analist", "lisoever"), Scope("analist", "zeggekreek")
RISK = {"title": "Te weinig mensen", "chance": 2, "due": date(2026, 12, 31)}


def kept(kind, one, scope=STEWARD, known_at=None):
    return record(kind, one, now(known_at), scope)


def changes(kind, one):
    return history(kind, one, now(), STEWARD)


def test_what_is_written_stands_with_who_and_when(store):
    one = write("risk", RISK, who="els", scope=KEEPER)
    found = kept("risk", one)
    assert (found["title"], found["chance"], found["due"]) == (*RISK.values(),)
    assert found["measure"] is None and found.number("impact") is None
    assert found.changed_by == "els" and set(found.seen) == set(RISK)


def test_only_what_changed_is_added_and_a_second_submit_adds_nothing(store):
    one = write("risk", RISK, new_id(), who="els", scope=KEEPER)
    before = store.version()
    assert write("risk", RISK | {"title": " Te weinig mensen "}, one, who="x", scope=KEEPER) == one
    assert store.version() == before
    write("risk", RISK | {"chance": 3, "due": None}, one, who="jan", scope=KEEPER)
    assert changes("risk", one)[-1].told == {"chance": 3, "due": None}
    assert len(changes("risk", one)) == 2


def test_everything_that_does_not_fit_is_told_and_nothing_is_written(store):
    before = records("risk", now(), STEWARD)
    edits = [Edit("risk", RISK), Edit("action", {"title": "x", "owner": "elders"})]
    with pytest.raises(RecordRefused) as found:
        write_many(edits, who="els", scope=KEEPER)
    told = {(one.kind, one.field, one.key) for one in found.value.findings}
    assert told == {("action", "owner", "partner"), ("action", "due", "required"),
                    ("action", "may_decide", "required")}  # fmt: skip
    assert records("risk", now(), STEWARD) == before


def test_records_that_are_written_together_may_point_at_each_other(store):
    meeting = Edit("meeting", {"date": "2026-12-10", "name": "Extra"})
    action = {"title": "x", "owner": "lisoever", "due": "2026-12-31", "may_decide": True}
    ids = write_many([Edit("action", action | {"meeting": meeting.record}), meeting],
                     who="els", scope=KEEPER)  # fmt: skip
    assert kept("action", ids[0])["meeting"] == ids[1]


def test_two_editors_of_one_field_meet_and_neither_loses_a_word(store):
    one = write("risk", RISK, who="els", scope=KEEPER)
    seen = kept("risk", one).seen
    write("risk", {"title": "Van Jan", "measure": "Werven"}, one, seen, who="jan", scope=KEEPER)
    with pytest.raises(Conflict) as found:
        write("risk", {"title": "Van Els", "impact": 3}, one, seen, who="els", scope=KEEPER)
    theirs = found.value.theirs["title"]
    assert (theirs.value, theirs.who) == ("Van Jan", "jan")
    assert isinstance(theirs.when, datetime) and set(found.value.theirs) == {"title"}
    assert kept("risk", one)["title"] == "Van Jan" and kept("risk", one)["impact"] is None


def test_two_editors_of_different_fields_or_of_the_same_value_do_not_meet(store):
    one = write("risk", RISK, who="els", scope=KEEPER)
    seen = kept("risk", one).seen
    write("risk", {"title": "Nieuw"}, one, seen, who="jan", scope=KEEPER)
    write("risk", {"title": "Nieuw", "impact": 3}, one, seen, who="els", scope=KEEPER)
    assert kept("risk", one)["impact"] == 3
    with pytest.raises(Conflict):  # said for the first time since the editor looked
        write("risk", {"impact": 1}, one, seen, who="piet", scope=KEEPER)


def test_what_was_withdrawn_meanwhile_is_not_written(store):
    one = write("risk", RISK, who="els", scope=KEEPER)
    withdraw("risk", one, "dubbel", who="jan", scope=KEEPER)
    assert one not in [risk.id for risk in records("risk", now(), STEWARD)]
    with pytest.raises(Conflict) as found:
        write("risk", {"impact": 3}, one, who="els", scope=KEEPER)
    assert found.value.theirs[""].value == "dubbel"
    restore("risk", one, who="jan", scope=KEEPER)
    assert kept("risk", one)["title"] == RISK["title"]


def test_undo_puts_back_what_was_and_stops_at_newer_words(store):
    one = write("risk", RISK, who="els", scope=KEEPER)
    write("risk", {"title": "B", "impact": 1}, one, who="els", scope=KEEPER)
    write("risk", {"measure": "x"}, one, who="jan", scope=KEEPER)
    first, second, third = changes("risk", one)
    undo(second.event_id, who="els", scope=KEEPER)
    found = kept("risk", one)
    assert (found["title"], found["impact"], found["measure"]) == (RISK["title"], None, "x")
    with pytest.raises(Conflict):
        undo(second.event_id, who="els", scope=KEEPER)
    with pytest.raises(Conflict) as met:
        undo(first.event_id, who="els", scope=KEEPER)
    assert met.value.theirs["measure"].who == "jan"
    undo(changes("risk", one)[-1].event_id, who="els", scope=KEEPER)  # an undo too
    assert kept("risk", one)["title"] == "B"


def test_undo_of_a_new_record_takes_it_out_and_undo_of_that_brings_it_back(store):
    one = write("risk", RISK, who="els", scope=KEEPER)
    undo(changes("risk", one)[0].event_id, who="els", scope=KEEPER)
    assert kept("risk", one) is None
    undo(changes("risk", one)[-1].event_id, who="els", scope=KEEPER)
    assert kept("risk", one)["chance"] == 2


def test_every_change_is_known_later_than_the_one_before(store):
    edits = [Edit("risk", RISK) for _ in range(20)]
    ids = write_many(edits, who="els", scope=KEEPER)
    for one in ids[:3]:
        write("risk", {"impact": 2}, one, who="els", scope=KEEPER)
    with store.reading() as con:
        moments = [at for (at,) in con.execute(
            "SELECT known_at FROM lake.programme_event ORDER BY rowid").fetchall()]  # fmt: skip
    assert len(moments) == 23
    assert moments == sorted(set(moments))


def test_a_start_that_is_dated_later_than_today_gives_way_too(store):
    with store.publishing("test", "later") as con:
        con.execute("UPDATE memory.programme_start SET known_at = '2030-01-01'")
    one = write("goal", {"title": "Nieuw"}, "HD1", who="els", scope=KEEPER)
    assert kept("goal", one)["title"] == "Nieuw"


def test_a_programme_manager_writes_everything_and_a_member_nothing(store):
    for kind in ("agreement", "bouwsteen", "confidence", "partner_profile"):
        assert may_write(KEEPER, kind) and may_write(STEWARD, kind)
        assert not may_write(MEMBER, kind) and not may_write(Scope("analist"), kind)
    with pytest.raises(NotAllowed):
        write("risk", RISK, who="lid", scope=MEMBER)


def test_an_analyst_writes_what_the_own_partner_tells(store):
    assert may_write(A, "confidence") and not may_write(A, "check_in")
    said = {"bouwsteen": "4", "partner": "lisoever", "date": "2026-11-22", "score": 4}
    one = write("confidence", said, who="a", scope=A)
    write("partner_profile", {"good_at": "Nachtzorg"}, "lisoever", who="a", scope=A)
    for wrong in (
        lambda: write("confidence", {"score": 1}, one, who="b", scope=B),
        lambda: write("confidence", {"partner": "zeggekreek"}, one, who="a", scope=A),
        lambda: write("confidence", {"partner": "zeggekreek"}, one, who="b", scope=B),
        lambda: write("partner_profile", {"good_at": "Alles"}, "lisoever", who="b", scope=B),
        lambda: write("risk", RISK, who="a", scope=A),
        lambda: withdraw("confidence", one, who="b", scope=B),
        lambda: undo(changes("confidence", one)[0].event_id, who="b", scope=B),
        lambda: restore("risk", "nergens", who="x", scope=KEEPER),
        lambda: undo("nergens", who="x", scope=KEEPER),
    ):
        with pytest.raises(NotAllowed):
            wrong()
    assert kept("confidence", one)["score"] == 4


BSN = next(str(n) for n in range(123456700, 123456800) if passes_elfproef(str(n)))


def test_who_is_asked_a_question_answers_it_and_changes_nothing_else(store):
    asker, asked, other = (
        Scope("analist", one) for one in ("lisoever", "kwelderlicht", "wilgenkolk")
    )
    said = {"title": "Wie heeft de sleutel?", "asked_on": "2026-11-20", "asked_by": "lisoever",
            "owner": "kwelderlicht"}  # fmt: skip
    made = write("question", said, who="lis", scope=asker)
    for scope, changes in (
        (asked, {"title": "Anders"}),
        (asked, {"owner": "wilgenkolk"}),
        (asked, {"answer": "Wij", "title": "Anders"}),
        (other, {"answer": "Wij"}),
    ):
        with pytest.raises(NotAllowed):  # fmt: skip
            write("question", changes, made, who="x", scope=scope)
    write("question", {"answer": "Wij", "answered_on": "2026-11-22"}, made, who="kw", scope=asked)
    event = history("question", made, now(), asked)[-1].event_id
    assert record("question", made, now(), asked)["answer"] == "Wij"
    undo(event, who="kw", scope=asked)
    assert record("question", made, now(), asked)["answer"] is None


@pytest.mark.parametrize("words", ["bel j.jansen@example.org", f"cliënt {BSN}"])
def test_what_is_about_one_person_is_not_kept(store, words):
    with pytest.raises(PersonalNote):
        write("risk", RISK | {"measure": words}, who="els", scope=KEEPER)
    one = write("risk", RISK, who="els", scope=KEEPER)
    with pytest.raises(PersonalNote):
        withdraw("risk", one, words, who="els", scope=KEEPER)
    assert len(changes("risk", one)) == 1


def test_a_day_beside_a_number_is_nobodys_number(store):
    words = [f"{n} op {day}" for n in range(1, 40) for day in ("2026-11-22", "22-11-2026")]
    write("risk", RISK | {"measure": "\n".join(words)}, who="els", scope=KEEPER)


def test_an_id_is_plain(store):
    for strange in ("a b", "../x", "", BSN):
        with pytest.raises(RecordRefused):
            write_many([Edit("risk", RISK, strange)], who="els", scope=KEEPER)
