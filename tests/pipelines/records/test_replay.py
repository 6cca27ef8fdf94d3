"""Two hundred random sequences of edits: views, replay and workbook all tell the same."""

import json
import re
from copy import deepcopy
from io import BytesIO

import openpyxl
import pytest

from data import store
from data.records import RECORDS, fold
from pipelines.records import Edit
from pipelines.records.export import export
from pipelines.records.importing import import_book
from pipelines.records.log import Log, events
from pipelines.records.writing import apply
from tests.pipelines.records.sequences import KEEPER, Model, sequences


def settled(folder):
    patch = pytest.MonkeyPatch()
    patch.setenv("PROGRAMME", "voorbeeld")
    patch.setenv("WAREHOUSE_CATALOG", f"sqlite:{folder / 'catalog.sqlite'}")
    patch.setenv("WAREHOUSE_DATA", str(folder / "lake"))
    return patch


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """After each round of steps of all sequences: the moment, and what each record should be."""
    patch = settled(tmp_path_factory.mktemp("edited"))
    recorded = []
    with store.publishing("test", "sequences") as con:
        log = Log(con, "test")
        told = [(Model(kind, f"s{n}"), first, steps)
                for n, (kind, first, steps) in enumerate(sequences())]  # fmt: skip
        apply([Edit(model.kind, first, model.id) for model, first, _ in told], log, KEEPER)
        for (model, first, _), event in zip(told, log.events[-len(told) :], strict=True):
            model.fields = dict(first)
            model.events.append((event.event_id, "set", {}, dict(first)))
        for number in range(max(len(steps) for *_, steps in told) + 1):
            for model, _, steps in told if number else ():
                if number <= len(steps):
                    model.step(log, *steps[number - 1])
            stands = {model.key: deepcopy(model.state()) for model, *_ in told}
            recorded.append((log.last, stands))
        log.done()
    yield recorded
    store.close()
    patch.undo()


def ours(found):
    """What the sequences made, beside what the programme starts with."""
    return {key: told for key, told in found.items() if re.match(r"s\d", key[1])}


def test_there_are_two_hundred_sequences_of_every_sort(edited):
    assert len(edited) >= 6
    last = edited[-1][1]
    assert len(last) == 200 and {kind for kind, _ in last} == {"risk", "agreement", "action"}
    assert 20 < sum(not live for live, _ in last.values()) < 180


def test_as_known_after_each_step_the_views_tell_what_stood_then(edited):
    for moment, stands in edited:
        with store.reading(moment) as con:
            rows = con.execute("SELECT kind, record, fields FROM record_now").fetchall()
        found = ours({(kind, record): json.loads(fields) for kind, record, fields in rows})
        assert found == {key: fields for key, (live, fields) in stands.items() if live}


def test_replaying_the_log_up_to_each_step_tells_the_same(edited):
    with store.reading() as con:
        every = events(con)
    assert len({one.event_id for one in every}) == len(every)
    for moment, stands in edited:
        states = ours(fold(one for one in every if one.known_at <= moment))
        told = {key: (not state.withdrawn, state.fields) for key, state in states.items()}
        assert told == stands


def test_moments_only_increase(edited):
    with store.reading() as con:
        rows = con.execute("SELECT known_at FROM lake.programme_event ORDER BY rowid").fetchall()
    moments = [at for (at,) in rows]
    assert len(moments) > 450 and moments == sorted(set(moments))


def whole():
    """Every record, what is said of it, and whether and why it was withdrawn."""
    with store.reading() as con:
        states = fold(events(con))
    return {
        key: (state.fields, state.withdrawn and state.life.detail["why"])
        for key, state in states.items()
    }


def test_out_and_in_again_is_the_same_field_by_field(edited, tmp_path):
    before, (content, records) = whole(), export()
    assert records == len(before)
    version = store.version()
    assert import_book(content, "a.xlsx", who="test")[:2] == (0, [])
    assert store.version() == version, "nothing changed, so nothing is written"
    patch = settled(tmp_path)
    try:
        changed, problems, _ = import_book(content, "a.xlsx", who="test")
        assert not problems and changed == 200
        assert whole() == before
        assert import_book(export()[0], "b.xlsx", who="test")[:2] == (0, [])
    finally:
        patch.undo()


def test_nothing_in_the_workbook_is_a_formula_and_what_looks_like_one_stays_text(edited):
    book = openpyxl.load_workbook(BytesIO(export()[0]))
    assert len(book.sheetnames) == len(RECORDS) + 1
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    odd = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))
           and isinstance(cell.value, str)]  # fmt: skip
    assert odd and all(cell.quotePrefix for cell in odd)
