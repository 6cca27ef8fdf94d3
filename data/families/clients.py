"""Clients by leveringsvorm, type of VPT and zorgprofiel, and who came and went."""

from data.families.family import Family, Tells

_TYPES = ("geclusterd", "gespikkeld", "nabij", "wijk")
_TOLD_TYPE = " + ".join(f"coalesce(vpt_{kind}, 0)" for kind in _TYPES)
_FORMS = ("vpt", "mpt", "pgb", "verblijf", "dtv")
# a figure of some partners only stands beside that of all: the rest is somebody's figure as well
_SOME = {
    "given_staffed": "CASE WHEN staffed THEN total - coalesce(pgb, 0) END",
    "given_unstaffed": "CASE WHEN staffed IS NOT TRUE THEN total - coalesce(pgb, 0) END",
    "vpt_helped": "CASE WHEN helped THEN vpt END",
    "vpt_unhelped": "CASE WHEN helped IS NOT TRUE THEN vpt END",
    "vpt_aimed": "CASE WHEN aimed THEN vpt END",
    "vpt_unaimed": "CASE WHEN aimed IS NOT TRUE THEN vpt END",
}
_TABLE = """(
    SELECT c.*, s.staffed, s.helped, t.aimed
    FROM clients_month AS c
    LEFT JOIN (
        SELECT period, partner, bool_or(care_fte IS NOT NULL) AS staffed,
            bool_or(volunteers IS NOT NULL) AS helped
        FROM staff_month GROUP BY ALL
    ) AS s ON s.period = c.period AND s.partner = c.partner
    LEFT JOIN (
        SELECT DISTINCT period::DATE AS period, partner, true AS aimed
        FROM target_month WHERE kpi = 'K01' AND partner IS NOT NULL
    ) AS t ON t.period = c.period AND t.partner = c.partner
)"""
_REASONS = (
    "overlijden", "verblijf_eigen", "verblijf_elders", "andere_aanbieder", "overig",
)  # fmt: skip
_YEAR_BACK = """(
    SELECT m.period, c.* EXCLUDE (period)
    FROM (SELECT DISTINCT period FROM clients_month) AS m
    JOIN clients_month AS c ON c.period BETWEEN m.period - INTERVAL 11 MONTH AND m.period
)"""
_BOTH_FLOWS = "vpt_inflow IS NOT NULL AND vpt_outflow IS NOT NULL"


def _in_place(name: str) -> tuple[tuple[str, str], ...]:
    """`VV04 thuis` is a part of all who are at home, and of all with VV04."""
    profile, place = name.split(" ")
    if profile != "VV04":
        return ((place, ""),)
    return (place, ""), ("vv4_away", "") if place == "verblijf" else ("vv4_home", "")


FAMILIES = {
    "clients": Family(
        _TABLE,
        {form: form for form in _FORMS}
        | {"total": "total", "onbekend": f"vpt - ({_TOLD_TYPE})"}
        | {kind: f"vpt_{kind}" for kind in _TYPES}
        | _SOME,
        (("total", _FORMS), ("vpt", (*_TYPES, "onbekend"))),
        ("verblijf", "total", "mpt", "vpt"),
        at_top=(
            ("total", ("pgb", "given_staffed", "given_unstaffed")),
            ("vpt", ("vpt_helped", "vpt_unhelped")),
            ("vpt", ("vpt_aimed", "vpt_unaimed")),
        ),
        of_top=frozenset(_SOME),
        some=frozenset(_SOME),
    ),
    "profiles": Family(
        "clients_month",
        {
            "thuis": "coalesce(vpt, 0) + coalesce(mpt, 0) + coalesce(pgb, 0)",
            "verblijf": "verblijf",
            "dtv": "dtv",
            "vv4": "vv4",
            "vv4_home": "vv4_home",
            "vv4_away": "vv4 - coalesce(vv4_home, 0)",
        },
        (("vv4", ("vv4_home", "vv4_away")),),
        ("vv4_home", "vv4"),
        spread="SELECT period, gemeente, partner, concat(zorgprofiel, ' ', place) AS name,"
        " numerator AS amount FROM clients_by_profile",
        spread_in=_in_place,
        upper="clients",
        fixed=(("thuis", ("vpt", "mpt", "pgb")), ("verblijf", ("verblijf",)), ("dtv", ("dtv",))),
    ),
    "flows": Family(
        "clients_month",
        {
            "inflow": f"CASE WHEN {_BOTH_FLOWS} THEN vpt_inflow END",
            "outflow": f"CASE WHEN {_BOTH_FLOWS} THEN vpt_outflow END",
        },
    ),
    "ended": Family(
        _YEAR_BACK,
        {reason: f"ended_{reason}" for reason in _REASONS}
        | {"": "vpt_outflow_no_reason", "outflow": "vpt_outflow"},
        (("outflow", (*_REASONS, "")),),
        ("outflow",),
        months=12,
    ),
    "went": Family("vpt_year", {"to_verblijf": "to_verblijf", "average": "average"}),
}

TELLS = {
    "clients_by_leveringsvorm": (Tells("clients", ("total",), columns=("leveringsvorm",)),),
    "kpi_vpt_by_type": (Tells("clients", ("vpt",), columns=("vpt_type",)),),
    "kpi_vpt_clients": (Tells("clients", ("vpt",)),),
    "kpi_mpt_clients": (Tells("clients", ("mpt",)),),
    "kpi_share_at_home": (Tells("clients", ("vpt", "mpt", "pgb"), ("total",)),),
    "kpi_vpt_to_verblijf": (Tells("clients", ("vpt",), ("verblijf",)),),
    "kpi_target_reached": (Tells("clients", ("vpt_aimed",)),),
    "kpi_fte_per_client": (
        Tells("clients", (), ("given_staffed",)), Tells("staff", ("care_given",)),
    ),
    "kpi_volunteers": (
        Tells("clients", (), ("vpt_helped",)), Tells("staff", ("volunteers",)),
    ),
    "clients_by_profile": (Tells("profiles", ("total",), columns=("zorgprofiel", "place")),),
    "kpi_vv4_home": (Tells("profiles", ("vv4_home",), ("vv4",)),),
    "kpi_vpt_net_growth": (Tells("flows", ("inflow",), ("outflow",)),),
    "vpt_ended_by_reason": (Tells("ended", columns=("outflow_reason",)),),
    "kpi_vpt_to_verblijf_flow": (Tells("went", ("to_verblijf",), ("average",)),),
}  # fmt: skip
