"""A partner leaves: all of it is handed over, and when that is agreed nothing of it is left."""

import csv
import os
import signal
import subprocess
from hashlib import sha256
from multiprocessing import get_context

import duckdb
import pytest

from data import upkeep
from data.errors import UnknownDelivery
from data.settings import Settings, settings
from data.sheets import SHEETS
from data.store_engine import load, quoted
from pipelines.__main__ import main
from pipelines.backup import backup, restore
from pipelines.intake import undo
from pipelines.leaving import DeliveredMeanwhile, hand_over, handover, remove, removing
from pipelines.leaving.folder import write_table
from pipelines.rebuild import rebuild
from tests.data.deliveries import (  # noqa: F401
    NOVEMBER,
    PARTNERS,
    any_store,
    counted,
    day,
    deliver,
    delivered,
    facts,
    figures,
    frames,
    judged,
    kept,
    settings_at,
)

LEAVER, STAYER = PARTNERS[:2]
PROCESS = get_context("spawn")  # a fork would take the warehouse's threads along
MARK = "Zilverreigerhof"  # where only the leaver has clients, and what its file is called


def marked(size, **more):
    """Rows of the leaver; the clients fill a file of the lake, the others wait in the catalogue."""
    found = frames(size, **more)
    found["clients"] = found["clients"].assign(location=lambda rows: MARK + rows["gemeente"])
    found["staff"] = found["staff"].assign(location=MARK)
    return found


def filled():
    """Two partners that deliver, correct and take back; the leaver's ids."""
    first = deliver(LEAVER, marked(1, locations=1), day(0), f"{MARK}.xlsx")
    deliver(STAYER, frames(3, locations=30), day(1))
    second = deliver(LEAVER, marked(2, months=(NOVEMBER,)), day(2), f"{MARK} 2.xlsx")
    undo(second, who="test", why=f"fout in {MARK}", known_at=day(3))
    return first, second


def bytes_with(mark, *folders):
    """The files below these folders that hold the mark, in whatever way."""
    found = subprocess.run(
        ["grep", "--recursive", "--files-with-matches", "--text", "-F", mark, *folders],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return found.stdout.split("\n")[:-1]


def test_nothing_of_who_left_is_in_any_file(any_store, request, tmp_path):  # noqa: F811
    first, second = filled()
    places = [tmp_path]
    if not settings().embedded:
        in_postgres("ANALYZE")  # as autovacuum does within a minute
        places.append(on_disk(request))
    assert len(bytes_with(MARK, *places)) >= 3
    stayed = {kind: [row for row in rows if row[0] == STAYER] for kind, rows in facts().items()}
    handed = hand_over(LEAVER, "Getijdenwende", tmp_path.parent / f"{tmp_path.name} over")
    done = remove(LEAVER, handed, who="test", why="vertrekt")
    assert done.deliveries == (first, second)
    if not settings().embedded:
        on_disk(request)
    any_store.close()  # and whoever opens it anew finds it whole
    assert bytes_with(MARK, *places) == []
    assert facts() == stayed
    assert counted("delivery") == 3
    assert kept() == [one for one in delivered() if one not in handed]
    for table in ("delivery_part", "delivery_notice", "clients_totals", "layout_told"):
        with any_store.reading() as con:
            asked = f"SELECT count(*) FROM lake.{table} WHERE partner = ?"
            assert con.execute(asked, [LEAVER]).fetchone() == (0,)


def on_disk(request):
    """Everything that PostgreSQL still had in memory written down; the folder of its tables."""
    in_postgres("CHECKPOINT")
    return request.getfixturevalue("postgres").folder / "cluster" / "base"


def in_postgres(asked):
    with duckdb.connect() as con:
        load(con, "postgres_scanner")
        libpq = settings().catalog.removeprefix("postgres:")
        con.execute(f"ATTACH {quoted(libpq)} AS pg (TYPE postgres)")
        con.execute(f"CALL postgres_execute('pg', {quoted(asked)}, use_transaction => false)")


def leaves(capsys, *arguments):
    """`leave` with these arguments: (exit status, stdout, stderr)."""
    status = main(["leave", *map(str, arguments)])
    return status, *capsys.readouterr()


def listed(file):
    """A CSV of the handover, row by row."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened, delimiter=";"))


def test_a_handover_holds_the_files_and_every_figure_and_changes_nothing(store, tmp_path, capsys):
    filled()
    before, over = figures(), tmp_path / "over"
    status, said, _ = leaves(capsys, "--partner", LEAVER, "--to", over)
    assert status == 0 and "niets verwijderd" in said
    assert figures() == before and len(kept()) == 3
    rows = listed(over / "aanleveringen.csv")
    assert [bool(row["Ingetrokken op"]) for row in rows] == [False, True]
    for row in rows:
        content = (over / "originelen" / row["Bestand in deze map"]).read_bytes()
        assert sha256(content).hexdigest() == row["SHA-256"]
    staff = listed(over / "cijfers" / f"{SHEETS['staff'].title}.csv")
    assert [row["Geldt nu"] for row in staff].count("ja") == 6  # of the one that was not taken back
    assert {row["Fte"] for row in staff} >= {"11,5", "23,25", "0"}  # as Dutch Excel reads it
    assert len(staff) == 9 and {row["Bestand in deze map"] for row in staff} == {
        row["Bestand in deze map"] for row in rows
    }
    again = judged(LEAVER, (over / "cijfers" / "cijfers-nu.xlsx").read_bytes())
    assert again.unchanged
    assert "Getijdenwende" in (over / "LEESMIJ.txt").read_text("utf-8")
    profile = [row["Waarde"] for row in listed(over / "programma.csv")]
    assert profile and "Getijdenwende" in profile
    assert not any("Rietmeander" in value for value in profile)


def test_a_folder_that_holds_something_is_refused_and_left_alone(store, tmp_path, capsys):
    filled()
    (tmp_path / "over").mkdir()
    (tmp_path / "over" / "brief.txt").write_text("mijn brief")
    status, _, complained = leaves(capsys, "--partner", LEAVER, "--to", tmp_path / "over")
    assert status == 1 and "staat al iets" in complained
    assert [file.name for file in (tmp_path / "over").iterdir()] == ["brief.txt"]


def test_a_handover_that_fails_leaves_no_half_folder(store, tmp_path, monkeypatch):
    filled()
    monkeypatch.setattr(handover, "_records", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        hand_over(LEAVER, "Getijdenwende", tmp_path / "over")
    assert not [file for file in tmp_path.iterdir() if "over" in file.name]


def test_removing_asks_for_the_name_and_says_what_would_go(store, tmp_path, capsys):
    filled()
    before = figures()
    arguments = ("leave", "--partner", LEAVER, "--to", tmp_path / "over", "--remove")
    for sure in ((), ("--sure", STAYER)):
        status, said, _ = leaves(capsys, *arguments[1:], *sure)
        assert status == 1 and "2 aanleveringen" in said and f"--sure {LEAVER}" in said
    assert figures() == before and not (tmp_path / "over").exists()


def test_killed_before_the_originals_went_the_same_command_finishes_it(store, tmp_path, capsys):
    first, second = filled()
    process = PROCESS.Process(target=_killed_before_sweeping, args=((first, second),))
    process.start()
    process.join(120)
    assert process.exitcode == -signal.SIGKILL
    assert len(kept()) == 3 and bytes_with(MARK, tmp_path)
    stayed = facts()
    assert {row[0] for rows in stayed.values() for row in rows} == {STAYER}
    assert rebuild().deliveries == 1  # an original that still lies there does not come back
    assert facts() == stayed
    status, _, complained = leaves(
        capsys, "--partner", LEAVER, "--to", tmp_path / "over", "--remove", "--sure", LEAVER
    )
    assert status == 0, complained
    assert bytes_with(MARK, tmp_path) == [] and len(kept()) == 1
    assert facts() == stayed


def _killed_before_sweeping(handed):
    removing.sweep = lambda: os.kill(os.getpid(), signal.SIGKILL)
    removing.remove(LEAVER, handed, who="test", why="")


def test_a_warehouse_that_somebody_left_is_rebuilt_backed_up_restored_and_moved(
    store, tmp_path, monkeypatch
):
    handed = filled()
    remove(LEAVER, handed, who="test", why="vertrekt")
    said = [facts(at) for at in (None, day(2))]
    assert rebuild().deliveries == 1
    assert [facts(at) for at in (None, day(2))] == said
    backup(tmp_path / "kept")
    moved = tmp_path / "moved"
    upkeep.copy_to(Settings("voorbeeld", f"sqlite:{moved / 'catalog.sqlite'}", str(moved / "lake"),
                            settings().archive))  # fmt: skip
    for name in ("moved", "restored"):
        settings_at(monkeypatch, tmp_path / name)
        if name == "restored":
            restore(tmp_path / "kept")
        assert [facts(at) for at in (None, day(2))] == said
        assert counted("removal") == 2
    assert kept() == [one for one in delivered() if one not in handed]


def test_what_came_after_the_handover_is_not_removed_with_the_rest(store):
    handed = filled()
    deliver(LEAVER, marked(7), day(4))
    before = facts()
    with pytest.raises(DeliveredMeanwhile):
        remove(LEAVER, handed, who="test", why="")
    assert facts() == before and len(kept()) == 4


def test_an_earlier_moment_says_whose_figures_are_gone(store):
    handed = filled()
    remove(LEAVER, handed, who="test", why="vertrekt")
    asked = "SELECT partner, reason, deliveries FROM removed_figures"
    for at, deliveries in ((None, 1), (day(2), 2), (day(0), 1)):
        with store.reading(at) as con:
            assert con.execute(asked).fetchall() == [(LEAVER, "left", deliveries)]
            found = con.execute("SELECT DISTINCT partner FROM delivery_valid").fetchall()
            assert found == ([(STAYER,)] if at != day(0) else [])
    with store.reading(day(-1)) as con:
        assert con.execute(asked).fetchall() == []
    with pytest.raises(UnknownDelivery):
        undo(handed[0], who="test", why="")


def test_no_cell_of_a_handover_is_a_formula(tmp_path):
    write_table(tmp_path / "a.csv", ["naam"], [["=1+1"], ["@x"], ["-2"], [8.7], [-3]])
    told = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert told == ["naam", "'=1+1", "'@x", "'-2", "8,7", "-3"]
