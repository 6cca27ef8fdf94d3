"""Every KPI, declared once, in the order in which a steering committee reads them."""

from data.kpis.kpi import Kpi

_KIKV_CLIENTS = "KIK-V 14.2, zorgkantorenprofiel 1.3.0"
_KIKV_STAFF = "KIK-V 2.x, personeelssamenstelling"

_EMPLOYED = "employment IN ('pil', 'bbl')"
_IN_VPT_TEAMS = f"{_EMPLOYED} AND team_type IN ('vpt_geclusterd', 'vpt_wijk')"
_VPT_FLOWS = tuple(("clients", flow, "leveringsvorm = 'vpt'") for flow in ("inflow", "outflow"))
_COUNTED_HOMES = (
    "hardness = '' AND (leveringsvorm = 'verblijf'"
    " OR (leveringsvorm = 'vpt' AND vpt_type = 'geclusterd'))"
)
_HOMES = tuple(("capacity", measure, _COUNTED_HOMES) for measure in ("occupied", "units"))

KPIS: dict[str, Kpi] = {
    kpi.id: kpi
    for kpi in (
        Kpi(
            "K01", "kpi_vpt_clients", ("clients",), "sum", "clients", "up", _KIKV_CLIENTS, "S",
            counted_twice=True,
            cells=(("clients", "clients", "leveringsvorm = 'vpt'"),),
        ),
        Kpi(
            "K02", "kpi_mpt_clients", ("clients",), "sum", "clients", "up", _KIKV_CLIENTS, "S",
            counted_twice=True,
            cells=(("clients", "clients", "leveringsvorm = 'mpt'"),),
        ),
        Kpi(
            "K03", "kpi_share_at_home", ("clients",), "share", "percent", "up",
            "KIK-V 14.2; CBS, gebruik Wlz-zorg", "S", decimals=1, counted_twice=True,
            cells=(("clients", "clients", "true"),),
        ),
        Kpi(
            "K04", "kpi_vpt_to_verblijf", ("clients",), "ratio", "ratio", "up", _KIKV_CLIENTS,
            "S", decimals=2, counted_twice=True,
            cells=(("clients", "clients", "leveringsvorm IN ('vpt', 'verblijf')"),),
        ),
        Kpi(
            "K07", "kpi_vpt_net_growth", ("clients",), "difference", "clients_month", "up",
            "ECD van de partners", "P",
            cells=_VPT_FLOWS,
        ),
        Kpi(
            "K08", "kpi_target_reached", ("clients",), "mean", "percent", "up",
            "Programma, pad van de jaardoelen", "P", decimals=1, persons=(True, False),
            per_gemeente=False, bounds=(0.95, 0.85),
            cells=(("clients", "clients", "leveringsvorm = 'vpt'"),),
        ),
        Kpi(
            "K09", "kpi_waiting", ("waiting_list",), "sum", "persons", "down",
            "iWlz COD167, status 6 en 7; CBS", "S", counted_twice=True,
            cells=(("waiting_list", "waiting", "wait_status IN ('urgent', 'actief')"),),
        ),
        Kpi(
            "K16", "kpi_occupancy", ("capacity",), "mean", "percent", "within",
            "KIK-V 15.1 en 15.2", "S", decimals=1, persons=(False, False),
            cells=_HOMES,
        ),
        Kpi(
            "K19", "kpi_fte", ("staff",), "sum", "fte", "up", _KIKV_STAFF, "S",
            decimals=1, persons=(False, False), per_gemeente=False,
            cells=(("staff", "fte", _EMPLOYED),),
        ),
        Kpi(
            "K21", "kpi_function_mix", ("staff",), "mean", "percent", "up", _KIKV_STAFF, "P",
            decimals=1, persons=(False, False), per_gemeente=False,
            cells=(("staff", "fte", _IN_VPT_TEAMS),),
        ),
        Kpi(
            "K22", "kpi_absence", ("staff",), "mean", "percent", "down",
            "KIK-V; Vernet, sectorgemiddelde", "S", decimals=2, persons=(False, False),
            per_gemeente=False,
            cells=(("staff", "absence_pct", _EMPLOYED), ("staff", "fte", _EMPLOYED)),
        ),
    )
}  # fmt: skip
