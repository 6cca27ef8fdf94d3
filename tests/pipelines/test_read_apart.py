"""Files read in a process of their own: whatever happens there, this one goes on."""

import threading
from contextlib import contextmanager, suppress

import psutil
import pytest

from pipelines import errors
from pipelines.read import read
from pipelines.reading.apart import read_apart
from tests.pipelines.opendocument import cell, ods, row, table, texts
from tests.pipelines.packages import package, parts, sheet, zipped

SMALL = ods(table(row(texts("a", "b"))))


def many(rows):
    """A workbook with a different number and text in every row."""
    cells = (cell("float", n, str(n)) + texts(f"tekst {n}") for n in range(rows))
    return ods(table(*map(row, cells)))


def heavy(rows):
    """A small file that says of one row of 20 cells that it stands there `rows` times."""
    repeated = f'table:number-rows-repeated="{rows}"'
    return ods(table(row(*(cell("float", n, str(n)) for n in range(20)), also=repeated)))


@contextmanager
def seen(look):
    """Let `look(process)` see each reader from the moment it is there."""
    me, done = psutil.Process(), threading.Event()

    def watch():
        known = set()
        while not done.wait(0.01):
            for child in me.children():
                with suppress(psutil.Error):  # it may have ended since
                    if child not in known and "pipelines.reading.child" in child.cmdline():
                        look(child)
                        known.add(child)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def refused(kind, content, name="zwaar.ods"):
    with pytest.raises(errors.UserError) as caught:
        read(content, name)
    assert type(caught.value) is kind and caught.value.facts["name"] == name
    return caught.value.facts


def test_what_is_read_there_is_what_is_read_here():
    content = package(
        sheet('<row r="1"><c r="A1"><v>7</v></c><c r="B1" t="e"><v>#REF!</v></c></row>')
    )
    assert read_apart("xlsx", content, "a.xlsx") == read(content, "a.xlsx").sheets


def test_many_rows_come_back_in_order():
    found = read(many(30_000), "veel.ods").sheets[0]
    assert found.rows == [[float(n), f"tekst {n}"] for n in range(30_000)]


def test_a_refusal_there_is_the_same_refusal_here():
    above = row(cell(), also='table:number-rows-repeated="1048575"')
    beside = cell(also='table:number-columns-repeated="16383"')
    corner = ods(table(above, row(beside, texts("x"))))
    facts = refused(errors.TooManyCells, corner)
    assert facts == {"name": "zwaar.ods", "sheet": "Blad1", "cell": "XFD1048576", "limit": 10}


@pytest.mark.parametrize("megabytes", [60, 80])
def test_a_file_that_takes_too_much_memory_is_refused_and_the_next_one_is_read(
    monkeypatch, megabytes
):
    content = heavy(200_000)
    with monkeypatch.context() as patch:
        patch.setattr("pipelines.reading.apart.MAX_MEMORY", megabytes * 1_000_000)
        refused(errors.TooHeavy, content)
    assert read(SMALL, "b.ods").sheets[0].rows == [["a", "b"]]


def test_memory_that_runs_out_in_the_library_below_is_a_refusal_too(monkeypatch):
    rows = "".join(f'<row r="{n}"><c r="Z{n}"><v>{n}</v></c></row>' for n in range(1, 300_001))
    monkeypatch.setattr("pipelines.reading.apart.MAX_MEMORY", 300_000_000)
    with pytest.raises(errors.TooHeavy):
        read_apart("xlsx", package(sheet(rows)), "breed.xlsx")


def test_a_file_that_takes_too_much_time_is_refused(monkeypatch):
    monkeypatch.setattr("pipelines.reading.apart.MAX_SECONDS", 1)
    refused(errors.TooHeavy, heavy(490_000))


def test_nobody_waits_for_ever(monkeypatch):
    monkeypatch.setattr("pipelines.reading.apart.MAX_WAIT", 0.05)
    refused(errors.TooHeavy, SMALL)


def test_a_reader_that_is_killed_is_a_refusal_and_the_next_file_is_read():
    content = heavy(100_000)
    with seen(lambda child: child.kill()):
        refused(errors.TooHeavy, content)
    assert read(SMALL, "b.ods").sheets[0].rows == [["a", "b"]]


def test_the_reader_knows_no_secrets(monkeypatch):
    monkeypatch.setenv("WAREHOUSE_CATALOG", "postgres:password=geheim")
    found = []
    with seen(lambda child: found.append(child.environ())):
        read(heavy(20_000), "a.ods")
    assert found and not any("geheim" in str(each) for each in found)


def test_others_are_answered_while_a_heavy_file_is_read():
    content, answers, at_work = heavy(100_000), [], threading.Event()
    light = package(sheet('<row r="1"><c r="A1"><v>7</v></c></row>'))

    def work():
        try:
            answers.append(len(read(content, "zwaar.ods").sheets[0].rows))
        finally:
            at_work.set()  # refused or not: who waits for it must not wait for ever

    worker = threading.Thread(target=work)
    worker.start()
    others = 0
    while not at_work.is_set():
        assert read(light, "licht.xlsx").sheets[0].rows == [[7.0]]
        others += 1
    worker.join()
    assert answers == [100_000] and others > 20


def test_a_mistake_of_ours_there_is_a_mistake_here_and_no_refusal():
    with pytest.raises(RuntimeError):
        read_apart("numbers", SMALL, "a.numbers")


def test_many_files_at_once_are_all_read():
    found = []
    workers = [
        threading.Thread(target=lambda: found.append(read(SMALL, "a.ods").sheets[0].rows))
        for _ in range(6)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert found == [[["a", "b"]]] * 6


def test_a_workbook_too_odd_for_here_is_read_there():
    """Absurdly many styles: the part is taken in as a whole, so not in the server's process."""
    made = package(sheet('<row r="1"><c r="A1" s="4294967295"><v>0.5</v></c></row>'))
    assert read(made, "a.xlsx").sheets[0].rows == [[0.5]]
    styles = "<styleSheet><cellXfs>" + '<xf numFmtId="9"/>' * 400_000 + "</cellXfs></styleSheet>"
    made = parts(sheet('<row r="1"><c r="A1" s="399999"><v>0.5</v></c></row>'))
    made["xl/styles.xml"] = styles
    seen_there = []
    with seen(seen_there.append):
        (found,) = read(zipped(made), "stijlen.xlsx").sheets
    assert found.percent == {(0, 0)} and found.rows == [[0.5]] and len(seen_there) == 1
