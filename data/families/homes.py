"""Homes that are there by kind and whether somebody lives in them, and homes that are planned."""

from data.families.family import Family, Tells

_KINDS = ("verblijf", "geclusterd", "gespikkeld", "nabij", "wijk", "onbekend")
_STATES = ("bezet", "vrij", "onbekend")
_COUNTED = ("verblijf", "geclusterd")  # of these only it is asked how many are lived in
_TABLE = """(
    SELECT * FROM capacity_month
    UNION ALL BY NAME
    SELECT period, gemeente, partner, units AS based, base_units FROM verblijf_since_base
)"""


def _units(kind: str) -> str:
    return " + ".join(f"coalesce({kind}_{state}, 0)" for state in _STATES)


def _plan_in(name: str) -> tuple[tuple[str, str], ...]:
    """`vpt 2027 hard` is a part of all that is planned for VPT; an idea is a part of nothing."""
    kind = name.split(" ")[0]
    return () if kind == "idee" else ((kind, ""),)


FAMILIES = {
    "homes": Family(
        _TABLE,
        {f"{kind} {state}": f"{kind}_{state}" for kind in _KINDS for state in _STATES}
        | {kind: _units(kind) for kind in _KINDS}
        | {"units": "units", "occupied": "occupied", "free": "units - occupied"}
        | {"based": "based", "base": "base_units"}
        | {"unbased": "coalesce(verblijf_units, 0) - coalesce(based, 0)"},
        (
            *((kind, tuple(f"{kind} {state}" for state in _STATES)) for kind in _KINDS),
            ("units", ("occupied", "free")),
            ("occupied", tuple(f"{kind} bezet" for kind in _COUNTED)),
            ("free", tuple(f"{kind} vrij" for kind in _COUNTED)),
            ("verblijf", ("based", "unbased")),
        ),
        ("base", "based", "free", "occupied", "units", *_KINDS[::-1]),
        people=frozenset(),
        some=frozenset({"based", "unbased", "base"}),
    ),
    "plans": Family(
        "planned_by_kind",
        {
            "planned": "numerator",
            **{kind: f"CASE WHEN kind = '{kind}' THEN numerator END"
               for kind in ("vpt", "verblijf", "overig")},
        },
        (("planned", ("vpt", "verblijf", "overig")),),
        ("vpt", "planned"),
        people=frozenset(),
        spread="SELECT period, gemeente, partner, concat(kind, ' ', plan) AS name,"
        " numerator AS amount FROM planned_by_kind UNION ALL SELECT period, gemeente, partner,"
        " concat('idee ', kind), numerator FROM ideas_by_kind",
        spread_in=_plan_in,
    ),
}  # fmt: skip

TELLS = {
    "units_by_kind": (Tells("homes", columns=("kind", "state")),),
    "free_units": (Tells("homes", ("free",)),),
    "kpi_clustered_units": (Tells("homes", ("geclusterd",)),),
    "kpi_occupancy": (Tells("homes", ("occupied",), ("units",)),),
    "kpi_verblijf_index": (Tells("homes", ("based",), ("base",)),),
    "planned_by_kind": (Tells("plans", ("planned",), columns=("kind", "plan")),),
    "ideas_by_kind": (Tells("plans", columns=("kind",), prefix="idee "),),
    "kpi_planned_units": (Tells("plans", ("planned",)),),
}
