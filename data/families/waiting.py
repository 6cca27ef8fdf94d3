"""People who wait: by status, by the leveringsvorm they want, and of whom more is known."""

from data.families.family import Family, Tells

_STATUSES = ("urgent", "actief")
_FORMS = ("vpt", "mpt", "pgb", "verblijf", "dtv")
UNTOLD = ""  # the leveringsvorm that somebody waits for and nobody wrote down


def _known(name: str, known: str) -> dict[str, str]:
    """Of whom something is known, with `name` and without; and those of whom it is not known."""
    return {
        name: f"CASE WHEN {known} IS NOT NULL THEN coalesce({name}, 0) END",
        f"not_{name}": f"{known} - coalesce({name}, 0)",
        known: known,
        f"not_{known}": f"waiting - coalesce({known}, 0)",
    }


FAMILIES = {
    "waiting": Family(
        "waiting_list_month",
        {name: name for name in ("waiting", *_STATUSES, "preference", "precaution")}
        | {form: f"wants_{form}" for form in _FORMS}
        | {UNTOLD: "wants_untold"}
        | _known("above_norm", "norm_known")
        | _known("bridged", "bridging_known")
        | {"days": "days", "days_known": "days_known"}
        | {"not_days_known": "waiting - coalesce(days_known, 0)"},
        (
            ("waiting", _STATUSES),
            ("waiting", (*_FORMS, UNTOLD)),
            ("norm_known", ("above_norm", "not_above_norm")),
            ("waiting", ("norm_known", "not_norm_known")),
            ("bridging_known", ("bridged", "not_bridged")),
            ("waiting", ("bridging_known", "not_bridging_known")),
            ("waiting", ("days_known", "not_days_known")),
        ),
        ("days_known", "bridging_known", "norm_known", "waiting"),
    ),
}

TELLS = {
    "kpi_waiting": (Tells("waiting", ("waiting",)),),
    "waiting_by_status": (Tells("waiting", ("waiting",), columns=("wait_status",)),),
    "waiting_by_form": (Tells("waiting", ("waiting",), columns=("leveringsvorm",)),),
    "kpi_waiting_above_norm": (Tells("waiting", ("above_norm",), ("norm_known",)),),
    "kpi_waiting_bridged": (Tells("waiting", ("bridged",), ("bridging_known",)),),
    "kpi_waiting_preference": (Tells("waiting", ("preference",)),),
    "kpi_waiting_precaution": (Tells("waiting", ("precaution",)),),
    "waiting_days": (Tells("waiting", ("days",), ("days_known",)),),
}
