"""What the region delivers itself goes through the whole intake, and is no partner's."""

import json
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest

from data import programmes
from data.sheets import REFERENCES, REGION, SHEETS
from pipelines import __main__ as cli
from pipelines import report, templates
from pipelines.backup import backup, restore
from pipelines.intake import judge, publish, undo
from pipelines.rebuild import rebuild
from tests.data.deliveries import counted, settings_at
from tests.pipelines.books import NOW, PARTNER, xlsx
from tests.pipelines.regional import (
    JANUARY,
    TARIFF_HEADS,
    agreed,
    maximum,
    tariffs,
    waiting,
    zorgkantoor,
)

TARIFFS = (maximum("Verblijf A", 111.11), agreed("Verblijf A", 96.5))
WAITING = (waiting("Rotterdam", "Urgent plaatsen", 12), waiting("Schiedam", "Actief plaatsen", 40))
FILES = [("tariffs", tariffs(*TARIFFS), 2), ("zorgkantoor_waiting", zorgkantoor(*WAITING), 2)]


@pytest.fixture(autouse=True)
def empty(store):
    return store


def judged(content, who=REGION):
    return judge(content, "regio.xlsx", who, now=NOW)


def delivered(content, known_at=None):
    found = judged(content)
    assert found.accepted, [problem.sentence() for problem in found.problems]
    return publish(found, uploader="datasteward", known_at=known_at).delivery_id


def rows(store, kind, at=None):
    with store.reading(at) as con:
        return con.execute(
            f"SELECT * EXCLUDE (delivery_id) FROM {kind}_valid ORDER BY ALL"
        ).fetchall()


@pytest.mark.parametrize(("kind", "content", "n"), FILES)
@pytest.mark.parametrize("who", [REGION, "De regio", "REGIO"])
def test_the_region_delivers_it_and_a_second_time_changes_nothing(kind, content, n, who):
    found = judged(content, who)
    assert (found.status, found.partner) == ("accepted", REGION)
    assert [(t.sheet.name, len(t.frame)) for t in found.tables] == [(kind, n)]
    assert publish(found, uploader="t").rows == n
    assert judged(content).unchanged
    assert publish(judged(content), uploader="t").delivery_id is None


def test_a_partner_cannot_deliver_tariffs():
    content = tariffs(*TARIFFS)
    assert not judged(content, PARTNER).accepted
    told = {"sheets": {"Tarieven": {"kind": "tariffs"}}}
    found = judge(content, "x.xlsx", PARTNER, now=NOW, mapping=told)
    assert found.status == "needs_mapping"
    assert "mapping_unknown" in [problem.kind for problem in found.problems]


def test_a_partner_cannot_say_that_its_list_is_the_zorgkantoors():
    told = {"sheets": {"Lijst zorgkantoor": {"kind": "zorgkantoor_waiting"}}}
    found = judge(zorgkantoor(*WAITING), "x.xlsx", PARTNER, now=NOW, mapping=told)
    assert not found.accepted


def test_the_region_cannot_deliver_what_partners_do():
    head = ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten"]
    content = xlsx(("Cliënten", [head, [datetime(2025, 12, 31), "Rotterdam", "VPT", 42]]))
    assert judged(content, PARTNER).accepted
    assert not judged(content).accepted


def test_a_corrected_file_replaces_its_months_and_undo_brings_them_back(store):
    delivered(tariffs(*TARIFFS), datetime(2026, 1, 5))
    second = delivered(tariffs(maximum("Verblijf A", 222.22)), datetime(2026, 2, 5))
    assert len(rows(store, "tariffs")) == 1
    assert len(rows(store, "tariffs", datetime(2026, 1, 6))) == 2  # as was known then
    undo(second, who="t", why="verkeerd bestand")
    assert len(rows(store, "tariffs")) == 2


def test_tariffs_of_two_years_stand_beside_each_other(store):
    delivered(tariffs(*TARIFFS))
    ahead = maximum("Verblijf A", 99, first=datetime(2027, 1, 1), last=datetime(2027, 12, 31))
    delivered(tariffs(ahead))
    assert {row[3] for row in rows(store, "tariffs")} == {date(2026, 1, 1), date(2027, 1, 1)}


def test_rebuild_reads_them_again_from_the_originals(store):
    for _, content, _ in FILES:
        delivered(content)
    before = {kind: rows(store, kind) for kind in REFERENCES}
    with store.publishing("test", "break") as con:
        for kind in REFERENCES:
            con.execute(f"DELETE FROM lake.{kind}")
    assert rebuild().deliveries == 2
    assert {kind: rows(store, kind) for kind in REFERENCES} == before


def test_a_backup_brings_them_back(store, tmp_path, monkeypatch):
    for _, content, _ in FILES:
        delivered(content)
    before = {kind: rows(store, kind) for kind in REFERENCES}
    backup(tmp_path / "backup")
    (tmp_path / "elsewhere").mkdir()
    settings_at(monkeypatch, tmp_path / "elsewhere")
    restore(tmp_path / "backup")
    assert {kind: rows(store, kind) for kind in REFERENCES} == before
    store.close()


def test_it_counts_nowhere_as_a_partner(store):
    for _, content, _ in FILES:
        delivered(content)
    with store.reading() as con:
        for view in ("delivery_status", "expected_delivery", "partner"):
            told = con.execute(f"SELECT count(*) FROM {view} WHERE partner = ?", [REGION])
            assert told.fetchone() == (0,), view
        kinds = con.execute("SELECT DISTINCT kind FROM delivered_month").fetchall()
    assert {kind for (kind,) in kinds} <= set(SHEETS)
    assert counted("zorgkantoor_waiting") == 2 and counted("waiting_list") == 0


def broken(*row_changes, base=TARIFFS[0], make=tariffs, heads=TARIFF_HEADS):
    row = list(base)
    for name, value in row_changes:
        row[heads.index(name)] = value
    found = judged(make(row))
    return found.status, [(p.kind, p.cell or p.row) for p in found.problems if p.blocks]


@pytest.mark.parametrize(
    ("header", "value", "kind", "place"),
    [
        ("Geldig vanaf", datetime(2026, 1, 15), "not_first_day", "A2"),
        ("Geldig vanaf", datetime(2026, 1, 31), "not_first_day", "A2"),
        ("Geldig vanaf", "Q1 2026", "not_first_day", "A2"),
        ("Geldig vanaf", datetime(2062, 1, 1), "period_in_future", "A2"),
        ("Geldig tot en met", datetime(2025, 12, 31), "ends_before_start", "B2"),
        ("Geldig tot en met", "", "empty_cell", "B2"),
        ("Tarief (€)", "", "tariff_maximum", "G2"),
        ("Percentage van het maximum", 96, "tariff_maximum", "G2"),
        ("Soort tarief", "afgesproken percentage", "tariff_afgesproken", "H2"),
        ("Tarief (€)", -1, "negative", "G2"),
        ("Eenheid", "per maan", "unknown_code_near", "E2"),
        ("Bron", "", "empty_cell", "I2"),
    ],
)
def test_a_tariff_that_cannot_be_is_refused_at_its_cell(header, value, kind, place):
    status, problems = broken((header, value))
    assert status != "accepted" and (kind, place) in problems


def test_one_prestatie_has_one_tariff_at_a_time():
    found = judged(tariffs(maximum("A", 1), maximum("A", 2, last=datetime(2026, 6, 30))))
    assert ("tariff_twice", 3) in [(p.kind, p.row) for p in found.problems if p.blocks]


@pytest.mark.parametrize("said", [JANUARY, "1 januari 2026", "januari 2026", "2026-01-01"])
def test_the_first_day_can_be_written_in_many_ways(said):
    assert broken(("Geldig vanaf", said)) == ("accepted", [])


def test_a_place_is_needed_and_one_source_for_each():
    def kinds(*listed):
        found = judged(zorgkantoor(*listed))
        return [(p.kind, p.row) for p in found.problems if p.blocks]

    assert kinds(waiting("", "Urgent plaatsen", 12)) == [("no_area", 2)]
    assert kinds(waiting("", "Urgent plaatsen", 12, "Rotterdam")) == []
    one, other = (waiting("Rotterdam", "Urgent plaatsen", 12, source=s) for s in ("a", "b"))
    assert ("two_sources", 3) in kinds(one, other)


def test_small_numbers_are_pointed_out_and_no_gemeente_is_no_warning():
    found = judged(zorgkantoor(waiting("", "Urgent plaatsen", 4, "Rotterdam")))
    assert [problem.kind for problem in found.problems] == ["small_counts"]


def test_a_list_without_a_column_of_numbers_is_asked_about_and_never_half_read():
    heads = ["Peildatum", "Gemeente", "Urgent plaatsen", "Actief plaatsen", "Bron"]
    body = [datetime(2026, 10, 31), "Rotterdam", 12, 40, "overzicht"]
    found = judged(xlsx(("Lijst zorgkantoor", [heads, body])))
    assert found.status == "needs_mapping" and not found.tables


def test_templates_are_written_and_come_back_filled(tmp_path):
    files = {file.name for file in templates.write_templates(tmp_path)}
    assert "sjabloon-regio.xlsx" in files
    filled = openpyxl.load_workbook(tmp_path / "sjabloon-regio.xlsx")
    for kind, sheet in REFERENCES.items():
        page = filled[sheet.title]
        if kind == "population_forecast":  # three rows are no whole forecast
            continue
        assert [cell.value for cell in page[1]] == [column.header for column in sheet.columns]
        for row, values in enumerate(templates.example_rows(kind).itertuples(index=False), 2):
            for place, value in enumerate(values, 1):
                page.cell(row, place, value)
    stream = BytesIO()
    filled.save(stream)
    found = judged(stream.getvalue())
    assert [p.sentence() for p in found.problems if p.blocks] == []
    assert {t.sheet.name: len(t.frame) for t in found.tables} == dict.fromkeys(
        [kind for kind in REFERENCES if kind != "population_forecast"], 3
    )


def test_the_command_line_takes_it_as_the_region(tmp_path, capsys):
    file = tmp_path / "tarieven.xlsx"
    file.write_bytes(tariffs(*TARIFFS))
    for command in ("check", "ingest"):
        assert cli.main([command, str(file), "--partner", "regio", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["status"] == "accepted" and {r["partner"] for r in told["rows"]} == {REGION}
        assert {(r["dataset"], r["measure"], r["value"], r["cell"]) for r in told["rows"]} == {
            ("tariffs", "tariff_eur", 111.11, "G2"), ("tariffs", "agreed_pct", 96.5, "H3"),
        }  # fmt: skip
    assert [d["partner"] for d in report.deliveries()] == [REGION]


def test_no_partner_of_any_programme_is_called_as_the_region():
    for name in programmes.programme_names():
        assert REGION not in programmes.programme(name).partners["partner"].tolist()
