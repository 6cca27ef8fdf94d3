"""Small files of partners, and all that the warehouse then says, so that it can be compared."""

import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from data import store
from data.kpis import KPIS
from data.settings import settings
from data.sheets import SHEETS
from pipelines import templates
from pipelines.intake import judge, publish

ROOT = Path(__file__).parents[2]
PARTNERS = ("getijdenwende", "rietmeander", "kwelderlicht", "zeggekreek")
OCTOBER, NOVEMBER, DECEMBER = (date(2024, month, 1) for month in (10, 11, 12))
# a year up to and with NOVEMBER, from before the month that indices are held against
YEAR = tuple(date(2023 + month // 12, month % 12 + 1, 1) for month in range(10, 23))
OPENS = date(2026, 1, 1)  # when a planned location opens
GEMEENTEN = ("GM0599", "GM0606", "GM1930")
NOW = datetime(2025, 6, 1)  # every month above has ended by then
FIRST = datetime(2025, 1, 10, 14)  # when the first delivery of a test becomes known

# what answers on facts are read from; the rows themselves leave out which delivery they came with.
# What was asked (K36) is not of the facts alone: it grows with the days.
VIEWS = tuple(
    dict.fromkeys([*(kpi.view for kpi in KPIS.values() if kpi.cells), "clients_by_leveringsvorm"])
)


def day(number):
    """The moment `number` days after the first delivery."""
    return FIRST + timedelta(days=number)


def frames(size, months=(OCTOBER, NOVEMBER), kinds=tuple(SHEETS), locations=1):
    """Rows per kind for these months; every figure grows with `size` (a whole number).

    Clients are in so many locations: from thirty on their rows fill a file of the lake.
    """
    made = {
        "clients": _clients, "staff": _staff, "capacity": _capacity,
        "waiting_list": _waiting, "finance": _finance,
    }  # fmt: skip
    found = {
        kind: pd.DataFrame([row for month in months for row in made[kind](month, size)])
        for kind in kinds
    }
    if locations > 1:
        rows = found["clients"]
        found["clients"] = pd.concat(
            [rows.assign(location=f"Locatie {number}") for number in range(locations)]
        )
    return found


def _clients(month, size):
    for i, gemeente in enumerate(GEMEENTEN):
        for leveringsvorm, vpt_type, profile, n in (
            ("vpt", "wijk", "VV05", 20),
            ("mpt", "", "VV04", 30),
            ("verblijf", "", "VV05", 60),
        ):
            yield {"period": month, "gemeente": gemeente, "leveringsvorm": leveringsvorm,
                   "vpt_type": vpt_type, "zorgprofiel": profile, "clients": n + size + i,
                   "inflow": 2 + i, "outflow": 1 + size % 3,
                   "outflow_reason": "verblijf_eigen"}  # fmt: skip


def _staff(month, size):
    for niveau, team, fte in (
        ("helpende", "vpt_wijk", 10.5),
        ("verzorgende_ig", "verblijf", 22.25),
    ):
        yield {"period": month, "location": "De Linde", "team_type": team, "niveau": niveau,
               "employment": "pil", "fte": fte + size, "headcount": 40 + size,
               "absence_pct": 6.5, "vacancies": 1.5, "pnil_fte": 0.5, "inflow": 2,
               "outflow": 1}  # fmt: skip
    yield {"period": month, "location": "De Linde", "team_type": "vpt_wijk", "niveau": "overig",
           "employment": "vrijwilliger", "headcount": 12 + size, "fte": 0.0}  # fmt: skip


def _capacity(month, size):
    for gemeente in GEMEENTEN:
        yield {"period": month, "gemeente": gemeente, "leveringsvorm": "verblijf",
               "units": 60 + size, "occupied": 50 + size}  # fmt: skip
    home = {"period": month, "gemeente": GEMEENTEN[0], "leveringsvorm": "vpt",
            "vpt_type": "geclusterd"}  # fmt: skip
    yield home | {"units": 20 + size, "occupied": 19 + size}
    yield home | {"hardness": "hard", "planned_units": 10 + size, "available_from": OPENS}


def _waiting(month, size):
    for gemeente in GEMEENTEN:
        for status in ("urgent", "actief", "voorkeur", "voorzorg"):
            yield {"period": month, "gemeente": gemeente, "wait_status": status,
                   "waiting": 5 + size, "above_norm": 2, "bridging": "ja"}  # fmt: skip


def _finance(month, size):
    yield {"period": month, "prestatiegroep": "vpt", "budget_round": "initieel",
           "agreed_eur": 1_000_000.0 + size, "realised_eur": 990_000.0}  # fmt: skip


def judged(partner, content, name="cijfers.xlsx", **more):
    """The file of a partner, judged and found right. Frames by kind are written as a workbook."""
    content = templates.workbook(content) if isinstance(content, dict) else content
    found = judge(content, name, partner, now=NOW, **more)
    assert found.accepted, [problem.sentence() for problem in found.problems]
    return found


def deliver(partner, content, known_at=None, name="cijfers.xlsx"):
    """Judge and publish; returns the delivery's id, None when nothing changed."""
    found = judged(partner, content, name)
    return publish(found, uploader="test", known_at=known_at).delivery_id


def facts(known_at=None):
    """Every fact that holds, row by row, as known at a moment, by kind."""
    with store.reading(known_at) as con:
        return {
            kind: _rows(con, f"SELECT * EXCLUDE (delivery_id) FROM {kind}_valid") for kind in SHEETS
        }


def figures(known_at=None):
    """The same, and every view of figures."""
    with store.reading(known_at) as con:
        return facts(known_at) | {view: _rows(con, f"SELECT * FROM {view}") for view in VIEWS}


def _rows(con, statement):
    found = con.execute(f"{statement} ORDER BY ALL").fetchall()
    # sums of fractions may differ in the last bit with the order in which they are added
    return [tuple(round(v, 9) if isinstance(v, float) else v for v in row) for row in found]


def counted(table):
    """How many rows a table of the lake has, whatever holds."""
    with store.reading() as con:
        return con.execute(f"SELECT count(*) FROM lake.{table}").fetchone()[0]


def kept():
    """The names in the archive."""
    return sorted(folder.name for folder in settings().archive.glob("*"))


def delivered():
    """The ids of all deliveries, withdrawn or not."""
    with store.reading() as con:
        found = con.execute("SELECT delivery_id FROM lake.delivery ORDER BY ALL").fetchall()
    return [row[0] for row in found]


@contextmanager
def command(*arguments, **environment):
    """`python -m pipelines …` as a process of its own, killed if it is still there at the end."""
    whole = [sys.executable, "-m", "pipelines", *(str(argument) for argument in arguments)]
    process = subprocess.Popen(
        whole, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


def run(*arguments, **environment):
    """The same, waited for: (exit status, stdout, stderr)."""
    with command(*arguments, **environment) as process:
        said, complained = process.communicate(timeout=120)
        return process.returncode, said, complained


def settings_at(monkeypatch, folder, catalog=None, programme="voorbeeld"):
    """Point this process, and those it starts, at a warehouse in `folder`."""
    monkeypatch.setenv("PROGRAMME", programme)
    monkeypatch.setenv("WAREHOUSE_CATALOG", catalog or f"sqlite:{folder / 'catalog.sqlite'}")
    monkeypatch.setenv("WAREHOUSE_DATA", str(folder / "lake"))
    monkeypatch.setenv("WAREHOUSE_ARCHIVE", str(folder / "archive"))


@pytest.fixture(params=["embedded", "postgres"])
def any_store(request, tmp_path, monkeypatch):
    """An empty warehouse, once with each sort of catalogue; gives `data.store`."""
    catalog = None
    if request.param == "postgres":
        catalog = f"postgres:{request.getfixturevalue('postgres_database')}"
    settings_at(monkeypatch, tmp_path, catalog)
    yield store
    store.close()
