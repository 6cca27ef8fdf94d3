"""The command line, as a script uses it: what is printed, what is stored, which exit status."""

import json
from io import BytesIO

import openpyxl
import pytest

from data.sheets import SHEETS
from pipelines import templates
from pipelines.__main__ import main
from pipelines.observations import KEYS
from tests.data.deliveries import (
    OCTOBER,
    PARTNERS,
    counted,
    delivered,
    facts,
    frames,
    kept,
    run,
    settings_at,
)

PARTNER = PARTNERS[0]
EMPTY = dict.fromkeys(KEYS, "")


@pytest.fixture
def said(store, capsys):
    """`said("check", …)` runs a command in this process: exit status and the lines it printed."""

    def command(*arguments):
        status = main([str(argument) for argument in arguments])
        return status, capsys.readouterr().out.splitlines()

    return command


def filled(folder, sheets, name="oktober.xlsx"):
    """The template with these rows typed in: {sheet title: [{header: value}]}."""
    book = openpyxl.load_workbook(BytesIO(templates.template(list(sheets))))
    for kind, rows in sheets.items():
        page = book[SHEETS[kind].title]
        headers = {cell.value: cell.column for cell in page[1]}
        for number, row in enumerate(rows, start=2):
            for header, value in row.items():
                page.cell(number, headers[header], value)
    folder.mkdir(exist_ok=True)
    book.save(folder / name)
    return folder / name


def sent(folder, rows, name="cijfers.xlsx"):
    (folder / name).write_bytes(templates.workbook(rows))
    return folder / name


TYPED = {
    "clients": [
        {"Peildatum": "31-10-2024", "Gemeente": "Rotterdam", "Locatie": "De Linde",
         "Leveringsvorm": "VPT", "VPT-type": "wijk", "Zorgprofiel": "VV5",
         "Behandeling": "incl", "Aantal cliënten": 42, "Instroom": 3, "Uitstroom": 0},
        {"Peildatum": "31-10-2024", "Gemeente": "Groningen", "Leveringsvorm": "Verblijf",
         "Aantal cliënten": 7},
    ],
    "staff": [
        {"Peildatum": "31-10-2024", "Teamtype": "VPT wijk", "Functie": "Verzorgende C",
         "Niveau": "Verzorgende IG", "Fte": 12.4, "Aantal medewerkers": 17, "Verzuim %": 4.5},
    ],
    "capacity": [
        {"Peildatum": "31-10-2024", "Gemeente": "Schiedam", "Type": "Verblijf",
         "Wooneenheden totaal": 80, "Wooneenheden bezet": 77, "Vrij": 3},
    ],
    "waiting_list": [
        {"Peildatum": "31-10-2024", "Gemeente": "Rotterdam", "Wachtstatus": "Wacht op voorkeur",
         "Aantal wachtenden": 24},
    ],
}  # fmt: skip

_CLIENT = EMPTY | {"dataset": "clients", "partner": PARTNER, "period": "2024-10",
                   "sheet": "Cliënten"}  # fmt: skip
_LINDE = _CLIENT | {"municipality": "Rotterdam", "location": "De Linde", "leveringsvorm": "VPT",
                    "vpt_type": "wijk", "zorgprofiel": "VV05", "behandeling": "incl"}  # fmt: skip
_TEAM = EMPTY | {"dataset": "staff", "partner": PARTNER, "period": "2024-10", "sheet": "Personeel",
                 "functie": "Verzorgende C", "niveau": "verzorgende_ig",
                 "team_type": "vpt_wijk"}  # fmt: skip
_HOME = EMPTY | {"dataset": "capacity", "partner": PARTNER, "period": "2024-10",
                 "sheet": "Capaciteit", "municipality": "Schiedam",
                 "leveringsvorm": "Verblijf"}  # fmt: skip
MEANT = [
    _LINDE | {"measure": "clients", "value": 42, "cell": "K2"},
    _LINDE | {"measure": "inflow", "value": 3, "cell": "L2"},
    _LINDE | {"measure": "outflow", "value": 0, "cell": "M2"},
    _CLIENT | {"municipality": "Overig", "leveringsvorm": "Verblijf", "measure": "clients",
               "value": 7, "cell": "K3"},
    _TEAM | {"measure": "fte", "value": 12.4, "cell": "I2"},
    _TEAM | {"measure": "headcount", "value": 17, "cell": "K2"},
    _TEAM | {"measure": "absence_pct", "value": 4.5, "cell": "L2"},
    _HOME | {"measure": "capacity", "value": 80, "cell": "J2"},
    _HOME | {"measure": "occupied", "value": 77, "cell": "K2"},
    _HOME | {"measure": "free", "value": 3, "cell": "L2"},
    EMPTY | {"dataset": "waiting_list", "partner": PARTNER, "period": "2024-10",
             "sheet": "Wachtlijst", "municipality": "Rotterdam", "status": "wacht op voorkeur",
             "measure": "waiting", "value": 24, "cell": "I2"},
]  # fmt: skip


def test_a_template_filled_in_comes_back_as_what_was_typed(said, tmp_path):
    status, files = said("templates", tmp_path / "out")
    assert status == 0
    assert f"{tmp_path / 'out' / 'sjabloon-alles.xlsx'}" in files
    file = filled(tmp_path / "in", TYPED)
    for command in ("check", "ingest"):
        status, lines = said(command, file, "--partner", PARTNER, "--json")
        assert status == 0
        (found,) = [json.loads(line) for line in lines]
        assert [found["file"], found["status"]] == [str(file), "accepted"]
        assert [list(row) for row in found["rows"]] == [list(KEYS)] * len(MEANT)
        assert found["rows"] == MEANT
        assert (found["delivery"] in delivered()) == (command == "ingest")


def test_as_processes_of_their_own_the_commands_do_the_same(store, tmp_path):
    status, out, complaint = run("templates", tmp_path / "out")
    assert (status, complaint) == (0, "")
    assert (
        len(list((tmp_path / "out").glob("*.xlsx"))) == len(SHEETS) + 2
    )  # one with all, one for the region
    file = filled(tmp_path / "in", TYPED)
    status, out, complaint = run("ingest", file, "--partner", "Getijdenwende Zorg", "--json")
    assert (status, complaint) == (0, "")
    assert json.loads(out)["rows"] == MEANT
    status, out, complaint = run("log", "--json")
    assert (status, complaint) == (0, "")
    assert [one["delivery_id"] for one in json.loads(out)] == delivered()


def test_a_check_stores_nothing(said, tmp_path):
    status, _ = said("check", sent(tmp_path, frames(1)), "--partner", PARTNER)
    assert status == 0
    assert delivered() == kept() == []
    assert counted("audit") == 0


def test_a_refused_file_says_where_and_gives_status_one(said, tmp_path):
    rows = frames(1, months=[OCTOBER], kinds=["clients"])
    rows["clients"].loc[2, "clients"] = -5
    status, lines = said("ingest", sent(tmp_path, rows), "--partner", PARTNER, "--json")
    (found,) = [json.loads(line) for line in lines]
    assert (status, found["status"], found["rows"], found["delivery"]) == (1, "refused", [], None)
    (issue,) = [one for one in found["issues"] if one["severity"] == "block"]
    assert {"code", "severity", "sheet", "row", "column", "cell", "message"} <= set(issue)
    place = {name: issue[name] for name in ("code", "sheet", "row", "column", "cell")}
    assert place == {"code": "E06", "sheet": "Cliënten", "row": 4, "column": "Aantal cliënten",
                     "cell": "K4"}  # fmt: skip
    assert delivered() == []


def test_a_file_with_unknown_headers_asks_for_a_mapping_and_takes_it(said, tmp_path):
    rows = frames(1, months=[OCTOBER], kinds=["clients"])["clients"]
    page = templates.Page(
        "Blad1", "clients", rows, headers={"clients": "Hoeveel", "gemeente": "Waar"}
    )
    file = tmp_path / "eigen.xlsx"
    file.write_bytes(templates.written([page]))
    status, lines = said("ingest", file, "--partner", PARTNER, "--json")
    assert (status, json.loads(lines[0])["status"]) == (2, "needs_mapping")
    assert delivered() == []
    mapping = tmp_path / "mapping.toml"
    mapping.write_text('[clients]\nHoeveel = "clients"\nWaar = "gemeente"\n', "utf-8")
    status, lines = said("ingest", file, "--partner", PARTNER, "--mapping", mapping, "--json")
    assert (status, json.loads(lines[0])["status"]) == (0, "accepted")
    assert sum(row[-6] for row in facts()["clients"]) == sum(rows["clients"])
    status, _ = said("rebuild")
    assert status == 0  # the mapping is kept with the original
    assert sum(row[-6] for row in facts()["clients"]) == sum(rows["clients"])


def test_of_several_files_each_gets_its_line_and_the_worst_its_status(said, tmp_path):
    good = sent(tmp_path, frames(1), "goed.xlsx")
    bad = tmp_path / "geen.xlsx"
    bad.write_bytes(b"dit is geen werkmap")
    status, lines = said("ingest", bad, good, "--partner", PARTNER, "--json")
    told = [json.loads(line) for line in lines]
    assert status == 1
    assert [one["status"] for one in told] == ["refused", "accepted"]
    assert told[0]["issues"][0]["message"]
    assert len(delivered()) == 1


def test_the_same_file_again_says_that_nothing_changes(said, tmp_path):
    file = sent(tmp_path, frames(1))
    said("ingest", file, "--partner", PARTNER)
    status, lines = said("ingest", file, "--partner", PARTNER)
    assert status == 0
    assert any("geen enkel cijfer" in line for line in lines)
    status, lines = said("ingest", file, "--partner", PARTNER, "--json")
    found = json.loads(lines[0])
    assert (found["unchanged"], found["delivery"]) == (True, None)
    assert len(delivered()) == 1


def test_in_words_a_correction_says_what_changes(said, tmp_path):
    said("ingest", sent(tmp_path, frames(1, kinds=["finance"])), "--partner", PARTNER)
    status, lines = said(
        "ingest", sent(tmp_path, frames(2, kinds=["finance"])), "--partner", PARTNER
    )
    assert status == 0
    assert any("1.000.001" in line and "1.000.002" in line for line in lines)


def test_the_log_is_newest_first_and_an_undo_is_in_it(said, tmp_path):
    said("ingest", sent(tmp_path, frames(1), "een.xlsx"), "--partner", PARTNER)
    first = facts()
    said(
        "ingest", sent(tmp_path, frames(2), "twee.xlsx"), "--partner", PARTNER, "--note", "hersteld"
    )
    before = json.loads(said("log", "--json")[1][0])
    assert [(one["file_name"], one["note"]) for one in before] == [
        ("twee.xlsx", "hersteld"), ("een.xlsx", ""),
    ]  # fmt: skip
    assert before[0]["rows"] == sum(len(rows) for rows in frames(2).values())
    assert before[0]["kinds"] == sorted(SHEETS)
    status, _ = said("undo", before[0]["delivery_id"], "--why", "verkeerd")
    assert status == 0
    after = json.loads(said("log", "--json")[1][0])
    assert [bool(one["withdrawn_at"]) for one in after] == [True, False]
    assert len(said("log")[1]) == 2
    assert facts() == first


@pytest.mark.parametrize(
    "arguments",
    [
        ("undo", "no such delivery"),
        ("ingest", "FILE", "--partner", "Nergenshuis"),
        ("restore", "nowhere"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_status_one(store, tmp_path, capsys, arguments):
    file = sent(tmp_path, frames(1))
    asked = [str(file) if one == "FILE" else one for one in arguments]
    assert main(asked) == 1
    told = capsys.readouterr()
    assert (told.out + told.err).strip().endswith(".")
    assert "Traceback" not in told.err


def test_a_backup_and_its_restore_by_command_keep_the_figures(said, tmp_path, monkeypatch):
    said("ingest", sent(tmp_path, frames(1)), "--partner", PARTNER)
    before = facts()
    assert said("backup", tmp_path / "backup")[0] == 0
    assert said("restore", tmp_path / "backup")[0] == 1  # not over what is there
    (tmp_path / "elsewhere").mkdir()
    settings_at(monkeypatch, tmp_path / "elsewhere")
    file = tmp_path / "backup" / "clients.parquet"
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + b"?")
    assert said("restore", tmp_path / "backup")[0] == 1
    assert delivered() == []
    file.write_bytes(whole)
    assert said("restore", tmp_path / "backup")[0] == 0
    assert facts() == before


def test_moving_by_command_takes_relative_paths(said, tmp_path, monkeypatch):
    said("ingest", sent(tmp_path, frames(1)), "--partner", PARTNER)
    before = facts()
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path / "new")
    status, lines = said("move", "sqlite:catalog.sqlite", "lake")
    assert status == 0
    assert "delivery: 1" in lines
    monkeypatch.chdir("/")
    settings_at(monkeypatch, tmp_path / "new")
    assert facts() == before


def test_maintenance_by_command_changes_no_figure(said, tmp_path):
    for number in (1, 2):
        said("ingest", sent(tmp_path, frames(number)), "--partner", PARTNERS[number])
    before = facts()
    assert said("maintain")[0] == 0
    assert facts() == before


def test_a_file_that_is_not_there_is_said_and_the_others_are_done(said, tmp_path):
    there, gone = sent(tmp_path, frames(1)), tmp_path / "weg.xlsx"
    status, lines = said("check", gone, there, "--partner", PARTNER, "--json")
    found = [json.loads(line) for line in lines]
    assert (status, [one["status"] for one in found]) == (1, ["refused", "accepted"])
    assert str(gone) in found[0]["issues"][0]["message"]


def test_a_mapping_that_is_no_toml_is_said_not_thrown(store, tmp_path):
    (tmp_path / "kolommen.toml").write_text("[clients\n")
    file = sent(tmp_path, frames(1))
    mapping = ("--mapping", tmp_path / "kolommen.toml")
    status, _, complaint = run("check", file, "--partner", PARTNER, *mapping)
    assert status == 1
    assert "kolommen.toml" in complaint and "Traceback" not in complaint
