"""Publishing: once and only once, whole or not at all, and never over what somebody else did."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context

import duckdb
import pytest

from data.errors import StoreFull, UnknownDelivery
from data.kpis import KPIS
from pipelines import archive, templates
from pipelines import publish as publishing
from pipelines.intake import publish, undo
from tests.data.deliveries import (  # noqa: F401
    NOVEMBER,
    OCTOBER,
    PARTNERS,
    any_store,
    counted,
    day,
    deliver,
    facts,
    figures,
    frames,
    judged,
    kept,
)

PROCESS = get_context("spawn")  # a fork would take the warehouse's threads along


def test_the_same_file_again_changes_nothing_and_says_so(store):
    content = templates.workbook(frames(1))
    first = deliver(PARTNERS[0], content)
    before = facts()
    again = judged(PARTNERS[0], content)
    assert again.unchanged
    done = publish(again, uploader="test")
    assert (done.delivery_id, done.rows) == (None, 0)
    assert counted("delivery") == 1
    assert kept() == [first]
    assert facts() == before


def test_a_file_judged_twice_and_published_twice_is_stored_once(store):
    content = templates.workbook(frames(1))
    one, other = judged(PARTNERS[0], content), judged(PARTNERS[0], content)
    assert not other.unchanged  # for when it was judged nothing was there
    assert publish(one, uploader="test").delivery_id
    assert publish(other, uploader="test").delivery_id is None
    assert counted("delivery") == 1


def test_a_double_click_in_two_threads_stores_a_file_once(any_store):  # noqa: F811
    once = judged(PARTNERS[0], frames(1))
    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(lambda _: publish(once, uploader="test"), range(4)))
    assert len([one for one in done if one.delivery_id]) == 1
    assert counted("delivery") == 1
    assert counted("clients") == 18
    assert len(kept()) == 1


def _in_a_process(partner, content, start, told):
    found = judged(partner, content)
    start.wait(120)
    told.put(publish(found, uploader="test").delivery_id)


def at_once(*files):
    """Every (partner, content) published by a process of its own, all at the same moment."""
    start, told = PROCESS.Barrier(len(files)), PROCESS.Queue()
    processes = [PROCESS.Process(target=_in_a_process, args=(*one, start, told)) for one in files]
    for process in processes:
        process.start()
    found = [told.get(timeout=150) for _ in files]
    for process in processes:
        process.join(60)
        assert process.exitcode == 0
    return found


def test_processes_that_publish_the_same_file_at_once_store_it_once(any_store):  # noqa: F811
    content = templates.workbook(frames(1))
    done = at_once(*[(PARTNERS[0], content)] * 2)
    assert sorted(one is None for one in done) == [False, True]
    assert counted("delivery") == 1
    assert counted("clients") == 18
    assert len(kept()) == 1


def said(partner):
    """What this partner says now, by kind."""
    return {kind: [row[1:] for row in rows if row[0] == partner] for kind, rows in facts().items()}


def test_two_files_of_one_partner_at_once_are_both_kept_and_one_of_them_holds(
    any_store,  # noqa: F811
):
    contents = [templates.workbook(frames(number)) for number in (1, 2)]
    done = at_once(*((PARTNERS[0], content) for content in contents))
    assert kept() == sorted(done)
    assert [counted("delivery"), counted("delivery_part")] == [2, 20]
    with any_store.reading() as con:
        asked = "SELECT arg_max(delivery_id, known_at) FROM lake.delivery"
        (later,) = con.execute(asked).fetchone()
    found = [said(PARTNERS[0])]
    undo(later, who="test", why="")
    found.append(said(PARTNERS[0]))
    alone = []
    for content in contents:
        one = deliver(PARTNERS[1], content)
        alone.append(said(PARTNERS[1]))
        undo(one, who="test", why="")
    assert alone in (found, found[::-1])


def test_processes_that_publish_different_partners_at_once_lose_nothing(any_store):  # noqa: F811
    contents = [templates.workbook(frames(number)) for number in range(2)]
    done = at_once(*zip(PARTNERS, contents, strict=False))
    assert kept() == sorted(done)
    together = facts()
    for identifier in done:
        undo(identifier, who="test", why="")
    for partner, content in zip(PARTNERS, contents, strict=False):
        deliver(partner, content)
    assert facts() == together
    assert {row[0] for row in together["clients"]} == set(PARTNERS[:2])


def test_the_same_file_read_in_another_way_is_not_the_same(store):
    rows = frames(1, kinds=["clients"])["clients"]
    content = templates.written([templates.Page("Cliënten", "clients", rows)])
    asked = {"clients": {"Instroom": "outflow", "Uitstroom": "inflow"}}
    publish(judged(PARTNERS[0], content), uploader="test")
    swapped = judged(PARTNERS[0], content, mapping=asked)
    assert publish(swapped, uploader="test").delivery_id, "the mapping was corrected"
    inflow = rows[rows["leveringsvorm"] == "vpt"]["outflow"].sum()
    assert sum(row[3] for row in figures()["kpi_vpt_net_growth"]) == inflow


def test_what_did_not_differ_when_judged_counts_if_it_differs_when_published(store):
    deliver(PARTNERS[0], frames(1))
    second = deliver(PARTNERS[0], frames(2))
    waiting = judged(PARTNERS[0], frames(2))
    assert waiting.unchanged
    undo(second, who="another", why="")
    assert publish(waiting, uploader="test").delivery_id
    assert judged(PARTNERS[0], frames(2)).unchanged


def test_a_correction_that_leaves_rows_out_takes_them_away(store):
    rows = frames(1, months=[NOVEMBER], kinds=["clients"])
    deliver(PARTNERS[0], rows)
    deliver(PARTNERS[0], {"clients": rows["clients"].iloc[:2]})
    assert len(facts()["clients"]) == 2


def test_the_later_publish_is_the_later_known_even_when_the_clock_goes_back(store):
    ahead = day(100_000)  # a clock that was two centuries fast
    deliver(PARTNERS[0], frames(1), ahead)
    deliver(PARTNERS[0], frames(2))
    assert judged(PARTNERS[0], frames(2)).unchanged
    assert facts(ahead) != facts()


def test_a_publish_that_fails_half_way_leaves_nothing(any_store, monkeypatch):  # noqa: F811
    deliver(PARTNERS[0], frames(1))
    before, there = facts(), kept()
    failing = judged(PARTNERS[0], frames(2))

    def broken(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(publishing, "definitions", broken)
        with pytest.raises(StoreFull):
            publish(failing, uploader="test")
    assert facts() == before
    assert kept() == there
    assert [counted(table) for table in ("delivery", "audit", "delivery_part")] == [1, 1, 10]
    assert publish(failing, uploader="test").delivery_id


def test_an_original_that_a_crash_left_pending_is_settled_by_the_next_publish(store, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(archive, "confirm", lambda _: None)  # killed right after the commit
        done = deliver(PARTNERS[0], frames(1))
    assert kept() == [f"{done}.pending"]
    assert archive.original(done) == templates.workbook(frames(1))
    never = archive.Archived("never", PARTNERS[0], "test", "x.xlsx", "", "2025-01-01", "", {})
    archive.keep(never, b"killed before the commit")
    other = deliver(PARTNERS[1], frames(2))
    assert kept() == sorted([done, other])


def test_a_race_lost_on_the_catalogue_is_run_again_whole(store, monkeypatch):
    tries = []
    whole = publishing.write

    def racing(*arguments):
        tries.append(whole(*arguments))
        if len(tries) < 3:
            raise duckdb.TransactionException("Transaction conflict")
        return tries[-1]

    monkeypatch.setattr(publishing, "write", racing)
    assert deliver(PARTNERS[0], frames(1))
    assert len(tries) == 3
    assert (counted("delivery"), counted("clients")) == (1, 18)
    assert len(kept()) == 1


def test_each_publish_and_undo_is_in_the_audit_trail_and_the_definitions_once(store):
    done = deliver(PARTNERS[0], frames(1))
    deliver(PARTNERS[0], frames(2))
    undo(done, who="datasteward", why="dubbel")
    with store.reading() as con:
        trail = con.execute("SELECT what, who, detail FROM lake.audit ORDER BY known_at").fetchall()
        assert trail == [
            ("publish", "test", "cijfers.xlsx"),
            ("publish", "test", "cijfers.xlsx"),
            ("undo", "datasteward", "dubbel"),
        ]
    assert counted("kpi_definition") == len(KPIS)


def test_the_lake_itself_says_who_published(store):
    done = deliver(PARTNERS[0], frames(1))
    with store.reading() as con:
        found = con.execute(
            "SELECT author, commit_message FROM lake.snapshots() WHERE author IS NOT NULL"
        ).fetchall()
    assert found == [("test", f"publish {done}")]


def test_only_an_accepted_file_can_be_published(store):
    from pipelines.intake import judge

    wrong = frames(1, kinds=["clients"])
    wrong["clients"]["clients"] = -1
    refused = judge(templates.workbook(wrong), "x.xlsx", PARTNERS[0], now=day(300))
    with pytest.raises(AssertionError, match="refused"):
        publish(refused, uploader="test")


def test_an_unknown_delivery_cannot_be_withdrawn(store):
    deliver(PARTNERS[0], frames(1, months=[OCTOBER]))
    with pytest.raises(UnknownDelivery):
        undo("no such delivery", who="test", why="")
    assert counted("withdrawal") == 0
