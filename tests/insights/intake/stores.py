"""Two small real stores: the demo region with a few irregular deliveries, and a bare programme."""

import os
from datetime import datetime, timedelta

import pandas as pd
import pytest

from data import programmes, store
from data.disclosure import Scope
from data.sheets import SHEETS
from insights.ask import now

LID = Scope("lid")
TODAY = datetime(2026, 11, 21, 23, 59, 59)
FIRST_FIGURES = pd.Timestamp("2025-09-01")

# partner, month and kinds ("" all of them): what did not come, and what came after the term
MISSING = {
    ("wilgenkolk", "2026-10"): ("staff", "finance"),
    ("schorbloem", "2026-03"): ("capacity",),
    ("schorbloem", "2026-04"): ("capacity",),
    ("schorbloem", "2026-05"): ("capacity",),
}
LATE = {("lisoever", "2026-10"): 18, ("griendvloed", "2026-06"): 29}


@pytest.fixture(scope="session")
def demo_environment(tmp_path_factory):
    """The settings of a store with the demo region's deliveries up to October 2026."""
    settings = _settings("voorbeeld", tmp_path_factory.mktemp("voorbeeld"))
    with pytest.MonkeyPatch.context() as patch:
        _put(patch, settings)
        _publish()
    return settings


@pytest.fixture(scope="session")
def bare_environment(tmp_path_factory):
    """The settings of a store of a programme without figures or statuses."""
    return _settings("wonen-met-zorg", tmp_path_factory.mktemp("bare"))


@pytest.fixture
def demo(demo_environment, monkeypatch):
    """The demo region; gives the moment of 21 November 2026."""
    _put(monkeypatch, demo_environment)
    return now(TODAY)


@pytest.fixture
def bare(bare_environment, monkeypatch):
    """The programme without figures; gives the moment of 21 November 2026."""
    _put(monkeypatch, bare_environment)
    return now(TODAY)


def _settings(programme, folder):
    return {
        "PROGRAMME": programme,
        "WAREHOUSE_CATALOG": f"sqlite:{folder / 'catalog.sqlite'}",
        "WAREHOUSE_DATA": str(folder / "lake"),
        "WAREHOUSE_ARCHIVE": str(folder / "archive"),
    }


def _put(patch, settings):
    for name, value in settings.items():
        patch.setenv(name, value)
    assert os.environ["PROGRAMME"] == settings["PROGRAMME"]


def _publish():
    parts = pd.DataFrame(_parts(programmes.programme("voorbeeld")))
    deliveries = parts[["delivery_id", "partner", "known_at"]].drop_duplicates()
    with store.publishing("test", "deliveries") as cursor:
        store.append(cursor, "delivery", deliveries.assign(uploader="test", file_name="test.xlsx"))
        store.append(cursor, "delivery_part", parts.assign(rows=1))
        store.append(cursor, "clients", _clients(parts))


def _parts(programme):
    for partner, member_from in programme.partners[["partner", "member_from"]].itertuples(False):
        for month in pd.date_range(programme.first_period, programme.last_period, freq="MS"):
            name = f"{month:%Y-%m}"
            after = month + pd.DateOffset(months=1)
            known_at = after + timedelta(days=LATE.get((partner, name), 10) - 1, hours=9)
            for kind in SHEETS if month >= member_from else ():
                if kind not in MISSING.get((partner, name), ()):
                    yield {"delivery_id": f"{partner}-{name}", "partner": partner, "kind": kind,
                           "period": month, "known_at": known_at}  # fmt: skip


def _clients(parts):
    rows = parts[(parts["kind"] == "clients") & (parts["period"] >= FIRST_FIGURES)]
    months = (rows["period"] - FIRST_FIGURES).dt.days // 30
    return pd.DataFrame(
        {
            "delivery_id": rows["delivery_id"], "partner": rows["partner"], "sheet": "Cliënten",
            "row": 2, "period": rows["period"], "gemeente": "GM0599", "leveringsvorm": "vpt",
            "vpt_type": "", "zorgprofiel": "VV05", "clients": 100 + months, "clients_cell": "F2",
        }
    )  # fmt: skip
