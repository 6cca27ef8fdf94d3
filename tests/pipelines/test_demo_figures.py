"""The demo's true figures: whole, adding up, and the same every time."""

import hashlib

import numpy as np
import pandas as pd
import pytest

from data import programmes
from data.sheets import SHEETS
from pipelines.demo_figures import figures
from pipelines.demo_flow import shared_out
from pipelines.demo_region import region

FIRST, LAST = pd.Timestamp("2023-11-01"), pd.Timestamp("2026-10-01")


@pytest.fixture(scope="module")
def frames():
    return figures()


@pytest.fixture(scope="module")
def clients(frames):
    return frames["clients"]


def total(frame, by, measure="clients"):
    return frame.groupby([*by, "period"])[measure].sum()


def test_clients_are_those_of_the_month_before_plus_inflow_less_outflow(clients):
    by = ["partner", "leveringsvorm"]
    for _, series in clients.groupby(by):
        months = series.groupby("period")[["clients", "inflow", "outflow"]].sum()
        expected = months["clients"].shift() + months["inflow"] - months["outflow"]
        assert (expected.iloc[1:] == months["clients"].iloc[1:]).all()


@pytest.mark.parametrize("leveringsvorm", ["vpt", "mpt", "verblijf"])
def test_the_region_grows_as_calibrated(clients, leveringsvorm):
    told = region().about[leveringsvorm]
    months = total(clients, ["leveringsvorm"])[leveringsvorm]
    assert months[FIRST] == pytest.approx(told[0], rel=0.04)
    assert months[LAST] == pytest.approx(told[1], rel=0.04)


def test_the_mix_of_profiles_is_about_the_national_one(clients):
    last = clients[clients["period"] == LAST].groupby("zorgprofiel")["clients"].sum()
    share = last / last.sum()
    national = {"VV04": 0.13, "VV05": 0.53, "VV06": 0.24, "VV07": 0.08, "VV08": 0.02}
    for profile, expected in national.items():
        assert share[profile] == pytest.approx(expected, abs=0.03)


def test_every_gemeente_has_three_partners_in_every_month(clients):
    served = clients[clients["clients"] > 0].groupby(["gemeente", "period"])["partner"].nunique()
    assert set(clients["gemeente"]) == set(programmes.programme("voorbeeld").gemeenten)
    assert served.min() >= 3
    assert len(served) == 15 * 36


def test_occupied_places_are_the_clients_who_live_there(frames, clients):
    homes = frames["capacity"]
    for cell in ({"leveringsvorm": "verblijf"}, {"vpt_type": "geclusterd"}):
        (column, value), *_ = cell.items()
        inside = total(clients[clients[column] == value], ["partner"])
        living = homes[(homes[column] == value) & (homes["hardness"] == "")]
        assert (total(living, ["partner"], "occupied") == inside).all()


def test_nobody_lives_where_there_is_no_room_and_occupancy_is_high(frames):
    homes = frames["capacity"].query("units > 0")
    assert (homes["occupied"] <= homes["units"]).all()
    main = homes[homes["vpt_type"] != "gespikkeld"]
    months = main.groupby("period")[["occupied", "units"]].sum()
    assert (months["occupied"] / months["units"]).between(0.93, 0.985).all()


def test_plans_end_where_their_building_opens(frames):
    homes = frames["capacity"]
    plan = homes[(homes["location"] == "Getijdenwende Hof C")]
    opens = pd.Timestamp("2026-02-01")
    assert (plan[plan["period"] < opens]["hardness"] == "hard").all()
    assert (plan[plan["period"] >= opens]["units"] == 36).all()


def test_staff_fit_their_clients_and_absence_has_a_winter(frames, clients):
    staff = frames["staff"].query("employment != 'vrijwilliger'")
    per_client = total(staff, [], "fte") / total(clients, [])
    assert per_client.between(0.6, 0.95).all()
    absence = staff.groupby(staff["period"].dt.month)["absence_pct"].mean()
    assert absence[1] > absence[7] + 1
    assert staff["absence_pct"].between(4, 13).all()


def test_waiting_lists_have_the_calibrated_size_per_status(frames):
    last = frames["waiting_list"].query("period == @LAST").groupby("wait_status")["waiting"].sum()
    about = region().about["waiting"]
    for status in ("actief", "voorkeur", "voorzorg"):
        assert last[status] == pytest.approx(about[status][1], rel=0.2)
    assert last["urgent"] < 30


def test_realised_production_stays_near_what_was_agreed(frames):
    rows = frames["finance"]
    ratio = rows["realised_eur"] / rows["agreed_eur"]
    assert ratio.between(0.8, 1.25).all()
    assert set(rows["budget_round"]) == {"initieel", "herschikking"}


@pytest.mark.parametrize("kind", list(SHEETS))
def test_figures_pass_every_rule_that_could_refuse_them(frames, kind):
    sheet, rows = SHEETS[kind], frames[kind].reset_index(drop=True)
    rows = rows.reindex(columns=[column.name for column in sheet.columns])
    for column in sheet.measures:
        values = pd.to_numeric(rows[column.name]).astype(float)
        rows[column.name] = values
        for rule in column.rules:
            assert not (rule.broken(values) & values.notna()).any(), (column.name, rule.kind)
    for rule in sheet.row_rules:
        if rule.severity == "block":
            assert not rule.broken(rows).fillna(False).any(), rule.kind
    assert not rows.duplicated(["partner", *sheet.keys]).any()


def test_the_late_partner_has_no_rows_before_it_joined(clients):
    assert clients.query("partner == 'elzenwiel'")["period"].min() == pd.Timestamp("2024-09-01")


def test_the_small_cell_is_small(clients):
    event = region().events("small_cell")[0]
    cell = clients[
        (clients["gemeente"] == event["gemeente"])
        & (clients["leveringsvorm"] == event["leveringsvorm"])
        & clients["period"].between(str(event["from"]), str(event["to"]))
    ]
    assert cell.groupby("period")["clients"].sum().max() <= event["most"]


def test_the_same_seed_gives_the_same_bytes(frames):
    def fingerprint(made):
        return {
            kind: hashlib.sha256(frame.to_csv().encode()).hexdigest()
            for kind, frame in made.items()
        }

    before = fingerprint(frames)
    figures.cache_clear()
    assert fingerprint(figures()) == before


def test_parts_of_a_whole_are_whole_and_add_up():
    shares = np.array([[0.5, 0.3, 0.2], [1 / 3, 1 / 3, 1 / 3]])
    parts = shared_out(np.array([7, 10]), shares)
    assert parts.sum(axis=1).tolist() == [7, 10]
    assert (np.abs(parts - np.array([[7], [10]]) * shares) < 1).all()
