"""Figures that follow from each other: which measures of a month add up to which, and what a view
tells of them. Whoever sees several views sees all of their sums at once."""

from dataclasses import dataclass

_TYPES = ("geclusterd", "gespikkeld", "nabij", "wijk")
_TOLD_TYPE = " + ".join(f"coalesce(vpt_{kind}, 0)" for kind in _TYPES)
_FORMS = ("vpt", "mpt", "pgb", "verblijf", "dtv")
_STATUSES = ("urgent", "actief")
UNTOLD = ""  # the leveringsvorm that somebody waits for and nobody wrote down


@dataclass(frozen=True)
class Family:
    """Measures of `table` (a view with period, gemeente and partner) by name, each as SQL on its
    rows; the `sums` that hold in every place: a measure, and those that add up to it; and those of
    the most `worth` to a reader, the most last, hidden only when nothing else will do."""

    table: str
    measures: dict[str, str]
    sums: tuple[tuple[str, tuple[str, ...]], ...]
    worth: tuple[str, ...]
    persons: bool = True


@dataclass(frozen=True)
class Tells:
    """What a view tells of a family: its numerator and its denominator are sums of these measures;
    with `column` the numerator is the measure that this column of the view names."""

    family: str
    numerator: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    column: str = ""


FAMILIES = {
    "clients": Family(
        "clients_month",
        {form: form for form in _FORMS}
        | {"total": "total", "onbekend": f"vpt - ({_TOLD_TYPE})"}
        | {kind: f"vpt_{kind}" for kind in _TYPES},
        (("total", _FORMS), ("vpt", (*_TYPES, "onbekend"))),
        ("verblijf", "total", "mpt", "vpt"),
    ),
    "waiting": Family(
        "waiting_list_month",
        {name: name for name in ("waiting", *_STATUSES)}
        | {form: f"wants_{form}" for form in _FORMS}
        | {UNTOLD: "wants_untold"},
        (("waiting", _STATUSES), ("waiting", (*_FORMS, UNTOLD))),
        ("waiting",),
    ),
}

TELLS = {
    "clients_by_leveringsvorm": Tells("clients", column="leveringsvorm"),
    "kpi_vpt_by_type": Tells("clients", column="vpt_type"),
    "kpi_vpt_clients": Tells("clients", ("vpt",)),
    "kpi_mpt_clients": Tells("clients", ("mpt",)),
    "kpi_share_at_home": Tells("clients", ("vpt", "mpt", "pgb"), ("total",)),
    "kpi_vpt_to_verblijf": Tells("clients", ("vpt",), ("verblijf",)),
    "kpi_target_reached": Tells("clients", ("vpt",)),
    "kpi_fte_per_client": Tells("clients", (), ("vpt", "mpt", "verblijf", "dtv")),
    "kpi_volunteers": Tells("clients", (), ("vpt",)),
    "kpi_waiting": Tells("waiting", ("waiting",)),
    "waiting_by_status": Tells("waiting", column="wait_status"),
    "waiting_by_form": Tells("waiting", column="leveringsvorm"),
    # of how many it is known is nearly all who wait
    "kpi_waiting_above_norm": Tells("waiting", (), ("waiting",)),
    "kpi_waiting_bridged": Tells("waiting", (), ("waiting",)),
    "waiting_days": Tells("waiting", (), ("waiting",)),
}
