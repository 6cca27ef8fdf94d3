"""The records as each reader may see them, and the board that follows from them."""

from datetime import UTC, date, datetime

import pytest

from data import disclosure
from data.disclosure import Open, RecordHistory, Records, Scope
from data.errors import NotAllowed
from data.records import RECORDS
from insights.ask import ask, now
from insights.programme.bouwstenen import known
from insights.programme.links import pointing_at
from insights.programme.records import about, history, record, records
from pipelines.records import withdraw, write

LID, STEWARD, KEEPER = Scope("lid"), Scope("datasteward"), Scope("programmamanager")
PARTY, OTHER = Scope("analist", "lisoever"), Scope("analist", "zeggekreek")
AGREEMENT = {
    "title": "Nachtzorg", "parties": ["lisoever", "rietmeander"], "money_eur": 100_000,
    "started_on": "2026-01-01", "bouwstenen": ["4"],
}  # fmt: skip


@pytest.fixture
def agreed(store):
    return write("agreement", AGREEMENT, who="els", scope=KEEPER)


def clock():
    return datetime.now(UTC).replace(tzinfo=None)


@pytest.mark.parametrize("scope", [STEWARD, KEEPER, PARTY])
def test_who_keeps_the_programme_or_is_a_party_sees_the_amount(agreed, scope):
    found = record("agreement", agreed, now(), scope)
    assert found.number("money_eur") == 100_000 and not found.hidden
    assert "money_eur" in found.seen
    frame = ask(Records("agreement"), at=now(), scope=scope)
    ours = frame[frame["record"] == agreed]
    assert ours["money_eur"].tolist() == [100_000] and ours["whole"].all()
    assert history("agreement", agreed, now(), scope)[0].told["money_eur"] == 100_000


@pytest.mark.parametrize("scope", [LID, OTHER, Scope("analist")])
def test_for_everybody_else_the_amount_is_not_there_at_all(agreed, scope):
    found = record("agreement", agreed, now(), scope)
    assert found.hidden == {"money_eur"} and "money_eur" not in found
    with pytest.raises(KeyError):
        found["money_eur"]
    assert found.number("money_eur") is None and "money_eur" not in found.seen
    assert found["title"] == "Nachtzorg" and found.listed("parties") == ("lisoever", "rietmeander")
    for question in (Records("agreement"), Records(), RecordHistory("agreement", agreed)):
        assert "100000" not in str(ask(question, at=now(), scope=scope).to_dict("records"))
    assert "money_eur" not in history("agreement", agreed, now(), scope)[0].told
    assert "money_eur" not in ask(Records("agreement"), at=now(), scope=LID).columns


def test_an_event_about_an_amount_alone_is_not_in_the_history_of_others(agreed):
    write("agreement", {"money_eur": 5}, agreed, who="els", scope=KEEPER)
    write("agreement", {"goal": None, "money_text": "x"}, agreed, who="els", scope=KEEPER)
    withdraw("agreement", agreed, "klaar", who="els", scope=KEEPER)
    assert len(history("agreement", agreed, now(), STEWARD)) == 4
    told = history("agreement", agreed, now(), LID)
    assert [one.what for one in told] == ["set", "set", "withdrawn"]
    assert told[-1].why == "klaar"


def test_what_was_cleared_is_in_the_history_of_everybody(agreed):
    write("agreement", {"bouwstenen": None}, agreed, who="els", scope=KEEPER)
    assert history("agreement", agreed, now(), LID)[-1].told == {"bouwstenen": None}


def test_no_other_question_reaches_the_records():
    for view in ("record_log", "record_field", "record_now", "programme_start"):
        for question in (Open((view,), f"SELECT * FROM {view}"), Open((), f"FROM {view}")):
            with pytest.raises(NotAllowed):
                disclosure.sql(question, LID)
    with pytest.raises(NotAllowed):
        disclosure.sql(Records("wishes"), STEWARD)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_kind_can_be_asked_by_everybody(demo, kind):
    for scope in (LID, PARTY, STEWARD):
        frame = ask(Records(kind), at=demo, scope=scope)
        assert {"record", "first_at", "changed_at", "changed_by"} <= set(frame.columns)
        shown = [f.name for f in RECORDS[kind].fields if scope != LID or not f.restricted]
        assert set(shown) <= set(frame.columns)
        assert len(records(kind, demo, scope)) == len(frame)


def test_values_have_their_types_and_missing_is_none(store):
    action = {"title": "x", "owner": "lisoever", "due": "2026-12-31", "may_decide": False}
    one = record("action", write("action", action, who="els", scope=KEEPER), now(), LID)
    assert one["due"] == date(2026, 12, 31) == one.day("due") and one["may_decide"] is False
    assert one.yes("may_decide") is False and one.yes("title") is None
    assert one["done_on"] is None and one.day("done_on") is None and one.words("note") == ""
    assert set(one) == set(RECORDS["action"].by_name) and one.title == "x"
    with pytest.raises(KeyError):
        one["ooit"]


def test_records_about_one_bouwsteen_in_a_field_or_in_a_list(agreed):
    assert agreed in [one.id for one in about("agreement", "4", now(), LID)]
    assert agreed not in [one.id for one in about("agreement", "5", now(), LID)]


def test_a_check_in_and_a_milestone_move_the_board_and_leave_the_past(store):
    before = clock()
    told = {"bouwsteen": "4", "date": date.today(), "phase": "implementeren"}
    write("check_in", told | {"status": "stagneert", "reason": "Ziekte"}, who="els", scope=KEEPER)
    soon = {"bouwsteen": "4", "title": "Eerst dit", "planned": "2024-01-01"}
    first = write("milestone", soon, who="els", scope=KEEPER)
    fourth = known(now(), LID)[3]
    assert (fourth.status, fourth.reason, fourth.since) == ("stagneert", "Ziekte", date.today())
    assert fourth.leads and fourth.contributors, "who was told before still pulls"
    assert fourth.milestone == "Eerst dit"
    assert known(now(before), LID)[3].status != "stagneert"
    write("milestone", {"actual": "2026-11-01"}, first, who="els", scope=KEEPER)
    assert known(now(), LID)[3].milestone != "Eerst dit"


def test_a_new_name_stands_on_the_board(store):
    write("bouwsteen", {"name": "Thuis", "kpis": None}, "4", who="els", scope=KEEPER)
    assert (known(now(), LID)[3].name, known(now(), LID)[3].kpis) == ("Thuis", ())
    withdraw("bouwsteen", "13", who="els", scope=KEEPER)
    assert len(known(now(), LID)) == 12


def test_what_refers_to_a_record_is_known_before_it_is_taken_out(store):
    made = write("meeting", {"date": "2026-12-10", "name": "December"}, who="els", scope=KEEPER)
    said = {"title": "Wij gaan door", "date": "2026-12-10", "meeting": made}
    assert pointing_at("meeting", made, now(), KEEPER) == ()
    decision = write("decision", said, who="els", scope=KEEPER)
    assert [one.id for one in pointing_at("meeting", made, now(), LID)] == [decision]
    withdraw("decision", decision, who="els", scope=KEEPER)
    assert pointing_at("meeting", made, now(), LID) == ()
