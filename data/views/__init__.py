"""The views, in the order in which they build on each other; each in a file of its name."""

from functools import cache
from pathlib import Path

from data.kpis import KPIS
from data.sheets import SHEETS

_FOLDER = Path(__file__).parent

BASE = (
    "delivery_known",
    "removed_figures",
    "delivery_holding",
    "delivery_valid",
    "gemeente_in_region",
    "clients_valid",
    "staff_valid",
    "capacity_valid",
    "waiting_list_valid",
    "finance_valid",
    "tariffs_valid",
    "population_forecast_valid",
    "indications_valid",
    "tariff_maximum",
    "zorgkantoor_waiting_holding",
    "zorgkantoor_waiting_valid",
    "zorgkantoor_by_status",
    "zorgkantoor_area",
    "clients_holding",
    "clients_month",
    "staff_holding",
    "staff_month",
    "capacity_holding",
    "capacity_month",
    "waiting_list_holding",
    "waiting_list_month",
    "clients_by_leveringsvorm",
    "clients_of_partner",
    "clients_by_profile",
    "vpt_ended_by_reason",
    "units_by_kind",
    "free_units",
    "planned_by_kind",
    "ideas_by_kind",
    "waiting_by_status",
    "waiting_by_form",
    "waiting_days",
    "vpt_year_holding",
    "vpt_year",
    "staff_year_holding",
    "staff_year",
    "verblijf_since_base",
    "production_by_group",
    "staff_by_niveau",
    "staff_by_team",
    "staff_by_basis",
    "staff_people",
    "agreement_by_round",
    "transition_spent",
    "expected_delivery",
    "delivery_status",
    "delivered_holding",
    "delivered_month",
    "jumped_month",
    "record_log_holding",
    "record_log",
    "record_field",
    "record_now_holding",
    "record_now",
    "record_gone",
    "consent_now",
    "consent_ever",
    "plan_money",
    "plan_told",
    "businesscase_weighs",
    "milestone_planned",
    "meeting",
    "bouwsteen_now",
    "kpi_switch",
    "definition_now",
    "note_now",
    "layout_told_now",
    "forecast_run_now",
    "forecast_known",
    "forecast_long",
    "forecast_actual",
    "figures_changed",
    "care_gap_holding",
    "care_gap",
    "forecast_error_holding",
    "forecast_error",
)

# what KPI views read: a figure of a month and gemeente follows from these rows of the same ones;
# a figure that looks at other months or at all places together reads another view of BASE
MONTHS = ("clients_month", "staff_month", "capacity_month", "waiting_list_month")

# of these the region sees a value only, never the amounts that it is made of
RESTRICTED = frozenset(
    {"production_by_group", "agreement_by_round", "transition_spent", "plan_money"}
    | {one.view for one in KPIS.values() if any(SHEETS[cell[0]].restricted for cell in one.cells)}
)

# counts of people that no partner's figures follow from: small ones are masked, and no others
OF_NO_PARTNER = frozenset({"zorgkantoor_by_status", "kpi_care_gap"})

# views that hold no partner's figures: what was delivered, agreed or planned, not how many
OPEN_VIEWS = frozenset(
    {
        "delivery_status", "delivered_month", "removed_figures", "bouwsteen_now", "kpi_switch",
        "note_now",
        "definition_now", "milestone_planned",
        "partner", "gemeente", "gemeente_in_region", "zorgkantoorregio", "target_month", "meeting",
        "programme_gemeente", "population", "jumped_month", "tariff_maximum", "zorgkantoor_area",
        "plan_told", "record_gone", "businesscase_weighs", "forecast_run_now", "forecast_long",
        "figures_changed",
    }
)  # fmt: skip


def statements() -> list[str]:
    """One CREATE VIEW per view; KPI views come last."""
    names = [*BASE, *(kpi.view for kpi in KPIS.values())]
    return [f"CREATE VIEW memory.{name} AS {text(name)}" for name in dict.fromkeys(names)]


@cache
def text(name: str) -> str:
    """The SQL of a view."""
    folder = _FOLDER / "kpi" if name.startswith("kpi_") and name not in BASE else _FOLDER
    return (folder / f"{name}.sql").read_text("utf-8").rstrip().rstrip(";")


@cache
def view_files() -> dict[str, Path]:
    """Every view by name, with the file that holds it."""
    return {file.stem: file for file in sorted(_FOLDER.rglob("*.sql"))}


__all__ = [
    "BASE", "MONTHS", "OF_NO_PARTNER", "OPEN_VIEWS", "RESTRICTED", "SHEETS", "statements", "text",
    "view_files",
]  # fmt: skip
