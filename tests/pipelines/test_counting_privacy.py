"""Of a list with one row per person nothing but counts stays, is said or can be asked for."""

import json
import logging
import random
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.__main__ import main
from pipelines.bsn import passes_elfproef
from pipelines.count_rows import count_rows, counted_name
from pipelines.counting.counted import counted
from pipelines.counting.offers import offer
from pipelines.counting.safe import UNREAD, written_codes
from pipelines.intake import judge, publish
from pipelines.privacy import personal_data
from pipelines.workbook import RawSheet, Workbook
from tests import scanner
from tests.data.deliveries import PARTNERS, facts
from tests.data.deliveries import counted as stored
from tests.pipelines.books import xlsx
from tests.pipelines.lists_of_people import (
    HEADER,
    client,
    counts,
    employee,
    kinds,
    offered,
    without,
)
from tests.pipelines.lists_of_people import STAFF as STAFF_HEADER

PARTNER = PARTNERS[0]
OCTOBER = datetime(2024, 10, 31)
CHANCE = random.Random(20241031)


def bsns(number):
    """So many numbers that pass the elfproef, worked out here and nowhere written."""
    found = []
    while len(found) < number:
        digits = str(CHANCE.randrange(10**8, 10**9))
        if passes_elfproef(digits):
            found.append(int(digits))
    return found


def secret_list(how_many=40):
    """A list of clients, and every text in it that nobody may keep."""
    header = [*HEADER, "Telefoonnummer", "Opmerking", "Locatie"]
    rows, secret = [header], []
    for n in range(how_many):
        own = [f"C{8812345 + n * 7}", f"Zzyxq{n}heuvel", f"06-{55500 + n}31", f"belt met Xantiq{n}"]
        living = f"Qwertystraat {n}"
        rows.append([*client(own[0], Naam=own[1], Startdatum=datetime(2024, 3, 1),
                             Peildatum=OCTOBER), own[2], own[3], living])  # fmt: skip
        secret += [*own, f"Xantiq{n}", living]
    rows[3][HEADER.index("Leveringsvorm")] = "VPT mw Vanqwx"
    rows[4][HEADER.index("Woonplaats")] = "Vanqwx Ypsilon"
    return rows, [*secret, "Vanqwx", "Ypsilon"]


def words_in(content):
    """Everything a workbook holds, unpacked."""
    with ZipFile(BytesIO(content)) as package:
        return " ".join(package.read(name).decode("utf-8") for name in package.namelist())


def test_no_cell_of_a_forgotten_column_is_in_the_counts_or_in_what_is_said(caplog, capsys):
    caplog.set_level(logging.DEBUG)
    rows, secret = secret_list()
    workbook, found = offered(("ECD", rows))
    done = counted(workbook, found, None)
    said = " ".join([words_in(done.content), str(found), str(done.remarks), caplog.text,
                     *(one.sentence() + one.remedy() for one in done.remarks),
                     *capsys.readouterr()])  # fmt: skip
    assert [one for one in secret if one in said] == []
    assert "1940" not in said and UNREAD in words_in(done.content)
    assert ("warn", "kept_back") in kinds(done)


def test_a_name_in_a_column_that_is_used_is_not_taken_over():
    rows = [HEADER, *(client(n) for n in range(6)), client(7, Leveringsvorm="mevrouw Zzyxqheuvel"),
            client(8, Leveringsvorm="VPTT"), *(client(n, Leveringsvorm="Pakket Noord")
                                               for n in range(9, 13))]  # fmt: skip
    forms = {line["Leveringsvorm"] for line in counts(rows)[0]}
    assert forms == {"VPT", UNREAD, "VPTT", "Pakket Noord"}


def test_a_column_that_is_mostly_something_else_is_left_out():
    assert written_codes([f"Zzyxq {n}" for n in range(10)], "leveringsvorm") is None


@pytest.mark.parametrize("cell", ["Volledig Pakket Thuis Jan", "VPT Zzyxq", "Zzyxq", "VPT 12345"])
def test_a_known_word_with_a_name_behind_it_is_not_taken_over(cell):
    assert written_codes(["VPT", "MPT", cell], "leveringsvorm").words == ["VPT", "MPT", UNREAD]


@pytest.mark.parametrize("header", ["BSN", "Ref", "Cliëntnummer"])
def test_a_file_with_bsns_gets_no_offer_and_stays_refused(store, header):
    rows = [[*HEADER, header], *([*client(f"C{n}"), bsn] for n, bsn in enumerate(bsns(8)))]
    if header == "Cliëntnummer":
        rows = [[bsn if header == one else cell for one, cell in zip(HEADER, row, strict=False)]
                for row, bsn in zip(rows, ["Cliëntnummer", *bsns(8)], strict=True)]  # fmt: skip
    content = xlsx(("ECD", rows))
    for judged in (judge(content, "a.xlsx", PARTNER), count_rows(content, "a.xlsx", PARTNER)):
        assert (judged.status, judged.offer, judged.content) == ("refused", None, b"")
        assert "E01" in {problem.code for problem in judged.problems}


def test_bsns_on_another_sheet_take_the_offer_away_as_well():
    rows = [HEADER, *(client(f"C{n}") for n in range(8))]
    assert offered(("ECD", rows), ("Oud", [["nr"], *([n] for n in bsns(8))]))[1] is None


def test_the_counts_are_published_archived_and_rebuilt_and_nothing_else(store, tmp_path, capsys):
    rows, secret = secret_list()
    rows[3][HEADER.index("Leveringsvorm")] = "VPT"
    rows[4][HEADER.index("Woonplaats")] = "Schiedam"
    content = xlsx(("ECD", rows))
    refused = judge(content, "lijst.xlsx", PARTNER)
    assert refused.status == "refused" and refused.offer.rows == 40 and refused.content == b""
    judged = count_rows(content, "lijst.xlsx", PARTNER)
    assert judged.accepted and judged.name == "lijst (geteld).xlsx" == counted_name("lijst.xlsx")
    assert judged.offer == refused.offer and judged.content != content
    publish(judged, uploader="test")
    before = facts()["clients"]
    assert stored("clients") == 2 and main(["rebuild"]) == 0
    assert facts()["clients"] == before
    store.close()
    assert scanner.hits(secret, tmp_path) == []
    assert not [one for one in secret if one in "".join(capsys.readouterr())]


def test_from_the_command_line_the_rows_are_counted_on_request(store, tmp_path, capsys):
    rows = without([HEADER, *(client(f"C{n}", Startdatum=datetime(2024, 3, 1)) for n in range(12))],
                   "Peildatum")  # fmt: skip
    file = tmp_path / "lijst.xlsx"
    file.write_bytes(xlsx(("ECD", rows)))

    def said(*more, what="check"):
        status = main([what, str(file), "--partner", PARTNER, "--json", *more])
        return status, json.loads(capsys.readouterr().out)

    status, found = said()
    assert (status, found["status"]) == (1, "refused")
    status, found = said("--count-rows")
    assert status == 1 and "E02" in {issue["code"] for issue in found["issues"]}
    status, found = said("--count-rows", "--period", "2024-10", what="ingest")
    assert (status, found["status"]) == (0, "accepted") and found["delivery"]
    assert {(row["measure"], row["value"], row["period"]) for row in found["rows"]} >= {
        ("clients", 12, "2024-10")}  # fmt: skip
    assert set(found) == {"file", "status", "rows", "issues", "unchanged", "delivery"}
    with pytest.raises(SystemExit):
        said("--count-rows", "--period", "oktober")


def test_a_word_that_was_explained_is_one_group_with_what_it_means_and_is_remembered(store):
    forms = ["VPT", "Pakket Noord"]
    rows = [HEADER, *(client(f"C{n}", Peildatum=OCTOBER, Startdatum="", Leveringsvorm=forms[n % 2])
                      for n in range(10))]  # fmt: skip
    content = xlsx(("ECD", rows))
    asked = count_rows(content, "a.xlsx", PARTNER)
    assert not asked.accepted and asked.content
    words = {"Leveringsvorm": {"Pakket Noord": "VPT"}}
    said = {"sheets": {"Cliënten": {"values": words}}}
    judged = count_rows(content, "a.xlsx", PARTNER, mapping=said)
    assert judged.accepted and judged.tables[0].frame["clients"].tolist() == [10]
    publish(judged, uploader="test")
    assert count_rows(content, "a.xlsx", PARTNER).unchanged and main(["rebuild"]) == 0


def test_a_file_of_counts_is_judged_as_it_is(store):
    rows = [["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten"],
            [OCTOBER, "Rotterdam", "VPT", 12]]  # fmt: skip
    judged = count_rows(xlsx(("Cliënten", rows)), "goed.xlsx", PARTNER)
    assert judged.accepted and judged.offer is None and judged.name == "goed.xlsx"


def test_staff_and_clients_without_a_place_are_judged_by_the_ordinary_checks(store):
    staff = xlsx(("HR", [STAFF_HEADER, *(employee(f"P{n}", Peildatum=OCTOBER) for n in range(6))]))
    judged = count_rows(staff, "hr.xlsx", PARTNER)
    assert judged.accepted and judged.tables[0].sheet.name == "staff"
    now = {"Peildatum": OCTOBER, "Startdatum": ""}
    clients = [HEADER, *(client(f"C{n}", **now, Leveringsvorm="") for n in range(3)),
               *(client(f"D{n}", **now) for n in range(3))]  # fmt: skip
    judged = count_rows(xlsx(("ECD", clients)), "ecd.xlsx", PARTNER)
    asked = [problem for problem in judged.problems if problem.blocks]
    assert judged.content and [one.column for one in asked] == ["Leveringsvorm"]
    nowhere = without([HEADER, *(client(f"C{n}", **now) for n in range(6))], "Woonplaats")
    judged = count_rows(xlsx(("ECD", nowhere)), "ecd.xlsx", PARTNER)
    assert judged.accepted and "no_gemeente" in {problem.kind for problem in judged.problems}


_OFTEN = ("VPT", "Rotterdam", "VV5", "incl", "31-12-2025", "", 0.5, date.max, date.min,
          "31-12-9999", "Niveau 2", "PIL")  # fmt: skip
_CELL = st.one_of(
    st.text(max_size=12), st.floats(), st.integers(-(10**9), 10**9), st.booleans(),
    st.dates(), st.datetimes(), st.sampled_from(_OFTEN),
)  # fmt: skip


@pytest.mark.parametrize("header", [HEADER, STAFF_HEADER], ids=["clients", "staff"])
@settings(max_examples=120, deadline=None)
@given(rows=st.lists(st.lists(_CELL, min_size=10, max_size=10), max_size=12))
def test_any_cell_can_be_counted_and_what_is_written_can_be_read(header, rows):
    workbook = Workbook("a.xlsx", "", (RawSheet("Blad1", [header, *rows]),))
    found = offer(workbook, personal_data(workbook))
    if found is None:
        return
    done = counted(workbook, found, date(2025, 12, 1))
    assert done.content or any(one.blocks for one in done.remarks)
    if done.content:
        words_in(done.content).encode("utf-8")
