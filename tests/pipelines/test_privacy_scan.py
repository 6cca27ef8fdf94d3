"""No byte of personal data stays: the scanner finds what is planted, and then it finds nothing."""

import getpass
import gzip
import logging
import sqlite3
from io import BytesIO

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import pytest

from data import store
from tests import scanner
from tests.data.deliveries import OCTOBER, PARTNERS, deliver, frames, run

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def bsns(number):
    """So many numbers that pass the elfproef, worked out here and nowhere written."""
    found, candidate = [], 100_000_009
    while len(found) < number:
        candidate += 7_919
        total = sum(w * int(d) for w, d in zip(WEIGHTS, str(candidate), strict=True))
        if total % 11 == 0:
            found.append(str(candidate))
    return found


def names(number):
    """Surnames that no file of ours holds by chance."""
    return [f"Zzyxq{chr(97 + i // 26)}{chr(97 + i % 26)}heuvel" for i in range(number)]


def xlsx(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


# --- the scanner finds what was planted ----------------------------------------------------------


def planted_text(file, planted):
    file.write_text(f"2024-10-01 geweigerd: {planted}\n", "utf-8")


def planted_utf16(file, planted):
    file.write_text(planted, "utf-16")


def planted_xlsx(file, planted):
    file.write_bytes(xlsx([["Nummer"], [int(planted)]]))


def planted_xlsx_text(file, planted):
    file.write_bytes(xlsx([["Nummer"], [planted]]))


def planted_parquet(file, planted):
    table = pa.table({"a": ["x"] * 1000 + [planted]})
    pyarrow.parquet.write_table(table, file, compression="zstd")


def planted_parquet_figure(file, planted):
    pyarrow.parquet.write_table(pa.table({"a": [1.0, float(planted)]}), file)


def planted_sqlite(file, planted):
    with sqlite3.connect(file) as con:
        con.execute("CREATE TABLE t (a INTEGER)")
        con.execute("INSERT INTO t VALUES (?)", [int(planted)])
    con.close()


def planted_gzip(file, planted):
    file.write_bytes(gzip.compress(planted.encode()))


def planted_nested(file, planted):
    inner = xlsx([["Nummer"], [int(planted)]])
    file.write_bytes(gzip.compress(inner))


def planted_log(file, planted):
    log = logging.getLogger("planted")
    handler = logging.FileHandler(file)
    log.addHandler(handler)
    log.error("cannot read %s", planted)
    log.removeHandler(handler)
    handler.close()


PLANTERS = [value for name, value in sorted(globals().items()) if name.startswith("planted_")]


@pytest.mark.parametrize("plant", PLANTERS, ids=lambda plant: plant.__name__)
def test_the_scanner_finds_what_is_planted(tmp_path, plant):
    (planted,) = bsns(1)
    folder = tmp_path / "deep" / "down"
    folder.mkdir(parents=True)
    file = folder / "a file"
    plant(file, planted)
    assert str(file) in {place.split("!")[0] for place, _ in scanner.hits([planted], tmp_path)}
    assert scanner.hits([bsns(2)[1]], tmp_path) == []


def test_the_scanner_finds_the_name_of_a_file(tmp_path):
    (planted,) = bsns(1)
    (tmp_path / f"client {planted}.xlsx").touch()
    assert scanner.hits([planted], tmp_path)


def test_the_scanner_finds_it_in_a_warehouse(store, tmp_path):  # noqa: F811
    """In what waits in the catalogue, in a file of the lake, and in an archived original."""
    planted, filed = bsns(2)
    rows = frames(1, months=[OCTOBER])
    rows["staff"]["location"] = f"Huis {planted}"
    deliver(PARTNERS[0], rows)
    many = frames(1, months=[OCTOBER], kinds=["clients"], locations=80)
    many["clients"]["location"] += f" {filed}"
    deliver(PARTNERS[1], many)
    store.close()
    found = {(place.split("/")[len(tmp_path.parts)], one)
             for place, one in scanner.hits([planted, filed], tmp_path)}  # fmt: skip
    assert found >= {("catalog.sqlite", planted), ("lake", filed), ("archive", planted),
                     ("archive", filed)}  # fmt: skip


# --- and nothing else ----------------------------------------------------------------------------


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A warehouse, a HOME and a TMPDIR with nothing in them, and the sender's folder outside."""
    folders = {name: tmp_path / "house" / name for name in ("home", "tmp", "data")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    monkeypatch.setenv("WAREHOUSE_CATALOG", f"sqlite:{folders['data'] / 'catalog.sqlite'}")
    monkeypatch.setenv("WAREHOUSE_DATA", str(folders["data"] / "lake"))
    monkeypatch.setenv("WAREHOUSE_ARCHIVE", str(folders["data"] / "archive"))
    yield folders
    store.close()


def sent(folder, content, name="cijfers.xlsx"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return folder / name


def people(how_many):
    """A list of clients as no partner may send it, and every string in it that nobody may keep."""
    numbers, surnames = bsns(how_many), names(how_many)
    rows = [["BSN", "Achternaam", "Geboortedatum", "Leveringsvorm", "Aantal"]]
    for number, surname in zip(numbers, surnames, strict=True):
        rows.append([int(number), surname, "12-03-1931", "VPT", 1])
    return rows, [*numbers, *surnames]


def hidden_behind(how_many):
    """A proper table with one column too many, under a header that says nothing."""
    numbers = bsns(how_many)
    rows = [["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten", "Ref"]]
    rows += [["31-10-2024", "Rotterdam", "VPT", 1, number] for number in numbers]
    return rows, numbers


@pytest.mark.parametrize("table", [people, hidden_behind])
@pytest.mark.parametrize("how", [["--json"], []], ids=["json", "words"])
def test_of_a_refused_file_with_personal_data_nothing_stays_and_nothing_is_said(
    house, tmp_path, table, how
):
    rows, secret = table(40)
    file = sent(tmp_path / "sender", xlsx(rows))
    surroundings = {"HOME": str(house["home"]), "TMPDIR": str(house["tmp"])}
    status, said, complained = run(
        "ingest", file, "--partner", PARTNERS[0], *how, **surroundings, USER=getpass.getuser()
    )
    assert status == 1, complained
    (house["tmp"] / "stdout").write_text(said)
    (house["tmp"] / "stderr").write_text(complained)
    assert scanner.hits(secret, file.parent), "the scanner would find it"
    assert scanner.hits(secret, tmp_path / "house") == []


def test_a_refused_csv_with_personal_data_leaves_nothing_either(house, tmp_path):
    rows, secret = people(40)
    text = "\n".join(";".join(str(cell) for cell in row) for row in rows)
    file = sent(tmp_path / "sender", text.encode(), "cijfers.csv")
    surroundings = {"HOME": str(house["home"]), "TMPDIR": str(house["tmp"])}
    for what in ("check", "ingest"):
        status, said, complained = run(what, file, "--partner", PARTNERS[0], **surroundings)
        assert status == 1
        (house["tmp"] / f"{what}.log").write_text(said + complained)
    assert scanner.hits(secret, tmp_path / "house") == []


def test_beside_an_accepted_delivery_a_refused_one_leaves_nothing(house, tmp_path):
    deliver(PARTNERS[0], frames(1))
    rows, secret = people(40)
    file = sent(tmp_path / "sender", xlsx(rows))
    status, *said = run("ingest", file, "--partner", PARTNERS[0], "--note", "oktober")
    assert status == 1
    store.close()
    assert scanner.hits(secret, tmp_path / "house") == []
    assert not [secret_one for secret_one in secret if secret_one in "".join(said)]
