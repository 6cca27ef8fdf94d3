"""The tables of the warehouse: what is kept, column by column. Nothing in them is ever updated."""

from data.sheets import DECLARED
from data.sheets.sheet import SQL_TYPES, Sheet

Columns = dict[str, str]

_WHO_WHEN: Columns = {"known_at": "TIMESTAMP", "who": "VARCHAR"}

FIXED: dict[str, Columns] = {
    # which programme this warehouse belongs to
    "stamp": {"programme": "VARCHAR", "made_at": "TIMESTAMP"},
    # one accepted file of one partner
    "delivery": {
        "delivery_id": "VARCHAR",
        "partner": "VARCHAR",
        "uploader": "VARCHAR",
        "file_name": "VARCHAR",
        "sha256": "VARCHAR",
        "known_at": "TIMESTAMP",
        "note": "VARCHAR",
    },
    # the kind and month that a delivery speaks about; the latest known one holds
    "delivery_part": {
        "delivery_id": "VARCHAR",
        "partner": "VARCHAR",
        "kind": "VARCHAR",
        "period": "DATE",
        "rows": "BIGINT",
        "known_at": "TIMESTAMP",
    },
    # what was noticed about a delivery when it was accepted: codes and places, never content
    "delivery_notice": {
        "delivery_id": "VARCHAR",
        "partner": "VARCHAR",
        "kind": "VARCHAR",
        "code": "VARCHAR",
        "problem": "VARCHAR",
        "sheet": "VARCHAR",
        "cell": "VARCHAR",
        "known_at": "TIMESTAMP",
    },
    # what a partner said of sheets with these headings; the latest counts, `said` "" revokes it
    "layout_told": {
        "partner": "VARCHAR",
        "fingerprint": "VARCHAR",
        "headings": "VARCHAR",
        "said": "VARCHAR",
        **_WHO_WHEN,
    },
    "withdrawal": {"delivery_id": "VARCHAR", **_WHO_WHEN, "why": "VARCHAR"},
    # a delivery whose figures and original are really gone; `reason`: left (its partner left) or
    # term (withdrawn longer ago than the programme keeps what is withdrawn)
    "removal": {
        "delivery_id": "VARCHAR",
        "partner": "VARCHAR",
        **_WHO_WHEN,
        "reason": "VARCHAR",
        "why": "VARCHAR",
    },
    # the append-only log behind everything that people say about the programme
    "programme_event": {
        "event_id": "VARCHAR",
        **_WHO_WHEN,
        "subject": "VARCHAR",
        "subject_id": "VARCHAR",
        "what": "VARCHAR",
        "detail": "VARCHAR",
    },
    # one forecast as it was made; `term` short or long, `inputs_known_at` what it was allowed to
    # know, `inputs_version` a mark of the figures it read, settings and facts JSON
    "forecast_run": {
        "run_id": "VARCHAR",
        "known_at": "TIMESTAMP",
        "term": "VARCHAR",
        "scenario": "VARCHAR",
        "model": "VARCHAR",
        "made_by": "VARCHAR",
        "inputs_known_at": "TIMESTAMP",
        "inputs_version": "VARCHAR",
        "last_month": "DATE",
        "horizon": "INTEGER",
        "settings": "VARCHAR",
        "facts": "VARCHAR",
    },
    # the figures of a run: "" in a key is all of them together, "-" those of whom nobody said
    # which; a row without a partner is of the region. `told_as`: forecast, nowcast (a month that
    # a partner is late with) or base (the last figure that was known). Of the long term, which
    # is the region's only: a period is a first of January, `chance_…` the chance of a shortage and
    # `driver_…` what each driver adds from today to that year
    "forecast": {
        "run_id": "VARCHAR",
        "measure": "VARCHAR",
        "partner": "VARCHAR",
        "gemeente": "VARCHAR",
        "leveringsvorm": "VARCHAR",
        "niveau": "VARCHAR",
        "wait_status": "VARCHAR",
        "told_as": "VARCHAR",
        "period": "DATE",
        "mean": "DOUBLE",
        **{f"{side}_{level}": "DOUBLE" for level in (50, 80, 95) for side in ("lo", "hi")},
    },
    "forecast_withdrawal": {"run_id": "VARCHAR", **_WHO_WHEN, "why": "VARCHAR"},
    # each wording of a KPI's definition that was ever in force
    "kpi_definition": {"kpi": "VARCHAR", "hash": "VARCHAR", "known_at": "TIMESTAMP"},
    "audit": {**_WHO_WHEN, "what": "VARCHAR", "subject": "VARCHAR", "detail": "VARCHAR"},
}

_CLIENTS = (
    "vpt", "mpt", "pgb", "verblijf", "dtv", "vpt_inflow", "vpt_outflow", "vpt_to_verblijf",
    "vpt_outflow_no_reason", "vpt_geclusterd", "vpt_gespikkeld", "vpt_nabij", "vpt_wijk", "vv4",
    "vv4_home", "ended_overlijden", "ended_verblijf_eigen", "ended_verblijf_elders",
    "ended_andere_aanbieder", "ended_overig",
)  # fmt: skip
_STAFF = (
    "fte", "vpt_fte", "vpt_support_fte", "absent_fte", "absence_known_fte", "care_fte",
    "hired_fte", "vacancies", "headcount", "inflow", "outflow", "volunteers", "learning",
    "fte_zorghulp", "fte_helpende", "fte_verzorgende_ig", "fte_mbo_vpk", "fte_hbo_vpk",
    "fte_behandelaar", "fte_welzijn", "fte_huishoudelijk", "fte_leerling", "fte_overig",
    "fte_untold",
)  # fmt: skip
_HOMES = ("verblijf", "geclusterd", "gespikkeld", "nabij", "wijk", "onbekend")
_CAPACITY = (
    "occupied", "units", "verblijf_units", "clustered_units",
    *(f"{kind}_{state}" for kind in _HOMES for state in ("bezet", "vrij", "onbekend")),
)  # fmt: skip
_WAITING = (
    "waiting", "urgent", "actief", "preference", "precaution", "above_norm", "norm_known",
    "bridged", "bridging_known", "days_known", "wants_vpt", "wants_mpt", "wants_pgb",
    "wants_verblijf", "wants_dtv", "wants_untold",
)  # fmt: skip


def facts(sheet: Sheet) -> Columns:
    """The fact table of a spreadsheet kind: one row per delivered row, with its source cells."""
    origin = {"delivery_id": "VARCHAR", "partner": "VARCHAR", "sheet": "VARCHAR", "row": "INTEGER"}
    columns = {column.name: SQL_TYPES[column.type] for column in sheet.dimensions}
    for measure in sheet.measures:
        columns[measure.name] = SQL_TYPES[measure.type]
        columns[f"{measure.name}_cell"] = "VARCHAR"
    return origin | columns


def derived() -> dict[str, Columns]:
    """What is kept beside the facts only to be quick, and follows from them: see `data.totals`."""
    month = {"delivery_id": "VARCHAR", "partner": "VARCHAR", "period": "DATE"}
    place = month | {"gemeente": "VARCHAR"}
    return {
        "derived": {"kind": "VARCHAR", "mark": "VARCHAR"},
        "clients_totals": place | dict.fromkeys(_CLIENTS, "BIGINT"),
        "staff_totals": month | dict.fromkeys(_STAFF, "DOUBLE"),
        "capacity_totals": place | dict.fromkeys(_CAPACITY, "BIGINT"),
        "waiting_list_totals": place | dict.fromkeys(_WAITING, "BIGINT") | {"days": "DOUBLE"},
    }


def tables() -> dict[str, Columns]:
    """Every table of the warehouse by name, but for those that follow from others."""
    return FIXED | {name: facts(sheet) for name, sheet in DECLARED.items()}
