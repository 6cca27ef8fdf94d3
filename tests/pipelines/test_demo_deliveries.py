"""The demo's files: who sends what when, with every kind of event, in each partner's own way."""

from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from data import programmes
from data.sheets import SHEETS
from pipelines.demo import deliveries
from pipelines.demo_calendar import planned
from pipelines.demo_habits import OWN_HEADERS
from pipelines.demo_region import region


@pytest.fixture(scope="module")
def sent():
    return list(deliveries())


def about(sent, partner, kind, month):
    at = pd.Timestamp(month)
    return [d for d in sent if d.partner == partner and at in d.asked.get(kind, [])]


def cells(delivery, title):
    page = openpyxl.load_workbook(BytesIO(delivery.content))[title]
    header, *rows = page.iter_rows(values_only=True)
    return pd.DataFrame(rows, columns=header)


def test_deliveries_are_in_order_and_have_their_own_ids(sent):
    moments = [delivery.known_at for delivery in sent]
    assert moments == sorted(moments)
    assert len({delivery.delivery_id for delivery in sent}) == len(sent)
    assert [d.delivery_id for d in planned()] == [d.delivery_id for d in sent]


def test_nothing_is_delivered_before_its_month_has_ended(sent):
    for delivery in sent:
        for months in delivery.asked.values():
            for month in months:
                assert delivery.known_at > month + pd.offsets.MonthEnd(0)


def test_history_comes_in_june_2024_then_quarters_then_months(sent):
    of_one = [d for d in sent if d.partner == "getijdenwende"]
    assert of_one[0].known_at.strftime("%Y-%m") == "2024-06"
    assert [len(d.asked["clients"]) for d in of_one] == [7, 1, *[3] * 6, *[1] * 10]


def test_a_correction_replaces_a_month_that_was_wrong(sent):
    first, second = about(sent, "rietmeander", "clients", "2025-03-01")
    assert first.wrong and not second.wrong and second.note
    wrong, right = (
        d._rows("clients").query("leveringsvorm == 'vpt'").groupby("period")["clients"].sum()
        for d in (first, second)
    )
    month = pd.Timestamp("2025-03-01")
    assert wrong[month] == pytest.approx(right[month] * 1.18, abs=1)


def test_a_withdrawn_delivery_is_followed_by_the_right_one(sent):
    wrong, again = about(sent, "griendvloed", "capacity", "2026-01-01")
    assert wrong.known_at < wrong.withdrawn_at < again.known_at
    assert wrong.why
    assert again.withdrawn_at is None


@pytest.mark.parametrize(
    ("partner", "kind", "month"),
    [
        ("schorbloem", "clients", "2025-08-01"),
        ("wilgenkolk", "waiting_list", "2026-05-01"),
        ("lisoever", "staff", "2026-10-01"),
        ("elzenwiel", "clients", "2024-08-01"),
    ],
)
def test_some_months_are_never_delivered(sent, partner, kind, month):
    assert about(sent, partner, kind, month) == []


def test_one_sheet_comes_much_later_than_the_rest(sent):
    (late,) = about(sent, "griendvloed", "finance", "2024-12-01")
    (usual,) = about(sent, "griendvloed", "clients", "2024-12-01")
    assert (late.known_at - usual.known_at).days > 30


def test_an_opening_is_announced_in_the_note(sent):
    (delivery,) = about(sent, "getijdenwende", "capacity", "2026-02-01")
    assert "Hof C" in delivery.note


def test_the_settlement_comes_back_to_december(sent):
    (delivery,) = about(sent, "zeggekreek", "finance", "2026-05-01")
    rows = delivery._rows("finance").groupby("period")["budget_round"].first()
    assert rows[pd.Timestamp("2025-12-01")] == "nacalculatie"


def test_old_names_stand_for_the_gemeente_that_followed(sent):
    delivery = next(d for d in sent if d.partner == "schorbloem")
    places = set(cells(delivery, "Cliënten")["Gemeente"])
    assert {"Hellevoetsluis", "Brielle", "Westvoorne"} <= places
    assert "Voorne aan Zee" not in places
    later = about(sent, "schorbloem", "clients", "2026-03-01")[0]
    assert "Voorne aan Zee" in set(cells(later, "Cliënten")["Gemeente"])


def test_divided_over_old_names_no_client_is_lost(sent):
    delivery = next(d for d in sent if d.partner == "schorbloem")
    true = delivery._rows("clients")
    written = cells(delivery, "Cliënten")
    for header, name in (("Aantal cliënten", "clients"), ("Instroom", "inflow")):
        assert written[header].sum() == true[name].sum()


def test_a_partner_may_use_own_headers_places_and_tabs(sent):
    own = cells(next(d for d in sent if d.partner == "kwelderlicht"), "Cliënten")
    assert {"# cliënten", "Woonplaats", "Stand per"} <= set(own.columns)
    assert "Spijkenisse" in set(own["Woonplaats"])
    tabs = openpyxl.load_workbook(
        BytesIO(next(d for d in sent if d.partner == "zeggekreek").content)
    ).sheetnames
    assert "Cliënten 2023-11" in tabs


def test_own_headers_are_ones_that_the_declarations_know():
    for kind, headers in OWN_HEADERS.items():
        for name, header in headers.items():
            assert header in SHEETS[kind].column(name).headers


def test_the_same_delivery_has_the_same_bytes(sent):
    assert next(iter(planned())).content == sent[0].content


def test_every_kind_of_event_of_the_calibration_is_used():
    used = {
        "late_partner", "correction", "withdrawn_delivery", "missing_month", "small_cell",
        "dominant_partner", "expansion", "old_gemeente_name", "place_names", "late_delivery",
    }  # fmt: skip
    assert {event["kind"] for event in region().told["events"]} == used


def test_partners_are_those_of_the_programme():
    names = set(programmes.programme("voorbeeld").partners["partner"])
    assert set(region().partners) == names
