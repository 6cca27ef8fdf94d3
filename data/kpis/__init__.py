"""Every KPI, declared once, in the order in which a steering committee reads them."""

from data.kpis.kpi import Kpi, NotYet
from data.sheets import SHEETS

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
_YEAR = tuple(range(12))  # that month and the eleven before
_NOW_WAITING = "wait_status IN ('urgent', 'actief')"
_TO_VERBLIJF = "leveringsvorm = 'vpt' AND outflow_reason IN ('verblijf_eigen', 'verblijf_elders')"
_IN_CARE = f"{_EMPLOYED} AND niveau NOT IN ('huishoudelijk', 'overig')"
_HIRED = (
    ("staff", "fte", "employment IN ('pil', 'bbl', 'pnil')"),
    ("staff", "pnil_fte", _EMPLOYED),
)
_VOLUNTEERS = ("staff", "headcount", "employment = 'vrijwilliger'")
_PRODUCTION = tuple(
    ("finance", measure, "prestatiegroep IN ('vpt', 'mpt')")
    for measure in ("realised_eur", "agreed_eur")
)

# where a client with VPT lives: K05a to K05e, which add up to K01
_VPT_TYPES = {
    "K05a": ("geclusterd", "vpt_type = 'geclusterd'"),
    "K05b": ("gespikkeld", "vpt_type = 'gespikkeld'"),
    "K05c": ("nabij", "vpt_type = 'nabij'"),
    "K05d": ("wijk", "vpt_type = 'wijk'"),
    "K05e": ("onbekend", "coalesce(vpt_type, '') IN ('', 'onbekend')"),
}

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
        *(
            Kpi(
                name, "kpi_vpt_by_type", ("clients",), "sum", "clients",
                "down" if kind == "onbekend" else "up",
                "Waardigheid en trots, Verpleegzorg thuis: VPT in de wijk", "S", core=False,
                counted_twice=True, part=("vpt_type", kind),
                cells=(("clients", "clients", f"leveringsvorm = 'vpt' AND {condition}"),),
            )
            for name, (kind, condition) in _VPT_TYPES.items()
        ),
        Kpi(
            "K06", "kpi_vv4_home", ("clients",), "share", "percent", "up",
            "Resultaatmonitor WOZO; Skipr", "S", decimals=1, core=False, counted_twice=True,
            cells=(("clients", "clients", "zorgprofiel = 'VV04'"),),
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
            "K10a", "kpi_waiting_preference", ("waiting_list",), "sum", "persons", "none",
            "iWlz COD167, status 2", "S", core=False, counted_twice=True,
            cells=(("waiting_list", "waiting", "wait_status = 'voorkeur'"),),
        ),
        Kpi(
            "K10b", "kpi_waiting_precaution", ("waiting_list",), "sum", "persons", "none",
            "iWlz COD167, status 3", "S", core=False, counted_twice=True,
            cells=(("waiting_list", "waiting", "wait_status = 'voorzorg'"),),
        ),
        Kpi(
            "K11", "kpi_waiting_above_norm", ("waiting_list",), "share", "percent", "down",
            "CBS, wachtenden in de langdurige zorg; streefnorm: Zorgcijfersdatabank", "S",
            decimals=1, core=False, counted_twice=True,
            cells=(
                ("waiting_list", "above_norm", _NOW_WAITING),
                ("waiting_list", "waiting", f"{_NOW_WAITING} AND above_norm IS NOT NULL"),
            ),
        ),
        Kpi(
            "K12", "kpi_waiting_bridged", ("waiting_list",), "share", "percent", "up",
            "ActiZ, wachtlijsten voor verpleeghuizen (oktober 2023)", "S", decimals=1, core=False,
            counted_twice=True,
            cells=(("waiting_list", "waiting", f"{_NOW_WAITING} AND bridging IN ('ja', 'nee')"),),
        ),
        Kpi(
            "K13", "kpi_vpt_to_verblijf_flow", ("clients",), "mean", "percent", "down",
            "ECD van de partners", "P", decimals=1, core=False,
            back=(("outflow", _YEAR), ("clients", _YEAR)),
            cells=(
                ("clients", "outflow", _TO_VERBLIJF),
                ("clients", "clients", "leveringsvorm = 'vpt'"),
            ),
        ),
        Kpi(
            "K15", "kpi_clustered_units", ("capacity",), "sum", "homes", "up", "KIK-V 15.1", "S",
            core=False, persons=(False, False),
            cells=((
                "capacity", "units",
                "hardness = '' AND leveringsvorm = 'vpt' AND vpt_type = 'geclusterd'",
            ),),
        ),
        Kpi(
            "K16", "kpi_occupancy", ("capacity",), "mean", "percent", "within",
            "KIK-V 15.1 en 15.2", "S", decimals=1, persons=(False, False),
            cells=_HOMES,
        ),
        Kpi(
            "K17", "kpi_planned_units", ("capacity",), "sum", "homes", "up",
            "Regiomonitor capaciteitsplannen verpleegzorg 2023", "S", core=False,
            persons=(False, False),
            cells=(("capacity", "planned_units", "hardness IN ('hard', 'zacht')"),),
        ),
        Kpi(
            "K18", "kpi_verblijf_index", ("capacity",), "per_100", "index", "within",
            "WOZO, bevriezing van het aantal plaatsen", "S", decimals=1, core=False,
            persons=(False, False),
            cells=(("capacity", "units", "hardness = '' AND leveringsvorm = 'verblijf'"),),
        ),
        Kpi(
            "K19", "kpi_fte", ("staff",), "sum", "fte", "up", _KIKV_STAFF, "S",
            decimals=1, persons=(False, False), per_gemeente=False,
            cells=(("staff", "fte", _EMPLOYED),),
        ),
        Kpi(
            "K20", "kpi_fte_per_client", ("staff", "clients"), "ratio", "fte_client", "down",
            "ODB 5.1, verpleeghuiszorg", "S", decimals=2, core=False, persons=(False, True),
            per_gemeente=False,
            cells=(
                ("staff", "fte", _IN_CARE),
                ("clients", "clients", "leveringsvorm <> 'pgb'"),
            ),
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
        Kpi(
            "K23", "kpi_hired", ("staff",), "mean", "percent", "down", "KIK-V 2.1.4", "S",
            decimals=1, core=False, persons=(False, False), per_gemeente=False,
            cells=_HIRED,
        ),
        Kpi(
            "K24a", "kpi_staff_inflow", ("staff",), "mean", "percent", "up", "KIK-V 2.4.1", "S",
            decimals=1, core=False, per_gemeente=False,
            back=(("inflow", _YEAR), ("headcount", (0, 12))),
            cells=(("staff", "inflow", _EMPLOYED), ("staff", "headcount", _EMPLOYED)),
        ),
        Kpi(
            "K24b", "kpi_staff_outflow", ("staff",), "mean", "percent", "down", "KIK-V 2.4.2",
            "S", decimals=1, core=False, per_gemeente=False,
            back=(("outflow", _YEAR), ("headcount", (0, 12))),
            cells=(("staff", "outflow", _EMPLOYED), ("staff", "headcount", _EMPLOYED)),
        ),
        Kpi(
            "K25", "kpi_vacancies", ("staff",), "mean", "percent", "down", "HR van de partners",
            "P", decimals=1, core=False, persons=(False, False), per_gemeente=False,
            cells=(("staff", "vacancies", _EMPLOYED), ("staff", "fte", _EMPLOYED)),
        ),
        Kpi(
            "K26", "kpi_volunteers", ("staff", "clients"), "per_100", "per_100_vpt", "up",
            "ODB 2.3; verhouding tot VPT: eigen voorstel", "P", decimals=1, core=False,
            per_gemeente=False,
            cells=(_VOLUNTEERS, ("clients", "clients", "leveringsvorm = 'vpt'")),
        ),
        Kpi(
            "K27", "kpi_production", ("finance",), "mean", "percent", "within",
            "NZa, budgetformulier Wlz", "K", decimals=1, core=False, persons=(False, False),
            per_gemeente=False,
            cells=_PRODUCTION,
        ),
        Kpi(
            "K29", "kpi_care_gap", ("clients", "capacity"), "sum", "clients", "down",
            "ConForte, Samen zorgen voor morgen; eigen berekening", "C",
            persons=(False, False), per_gemeente=False,
        ),
        Kpi(
            "K30", "kpi_forecast_error", ("clients",), "mean", "percent", "within",
            "Eigen prognoses tegen wat er kwam", "P", decimals=1, persons=(False, True),
            per_gemeente=False,
        ),
        Kpi(
            "K36", "kpi_sheets_delivered", tuple(SHEETS), "mean", "percent", "up",
            "Afspraak van het programma over aanleveren", "P", decimals=1, core=False,
            persons=(False, False), per_gemeente=False,
        ),
    )
}  # fmt: skip

# what a steering committee would like to know and no sheet can tell yet
NOT_YET: dict[str, NotYet] = {
    one.id: one
    for one in (
        NotYet("K14", "Zorgcijfersdatabank, verblijfsduur Wlz (2021)", "S"),
        NotYet("K28", "ConForte, Wonen met zorg", "SEED"),
        NotYet("K37", "CIZ", "S"),
        NotYet("K38", "Nedap Ons, digitale hulpmiddelen registreren", "S"),
    )
}

# what follows from the records of the programme instead of from a sheet
RECORDED: dict[str, NotYet] = {
    one.id: one
    for one in (
        NotYet("K33", "AAG, samenwerken in de ouderenzorg", "SEED"),
        NotYet("K34", "Regionaal samenwerken, transitiemiddelen", "SEED"),
    )
}
