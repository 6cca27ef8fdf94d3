"""Staff: fte by niveau, team and basis, and of those partners who told more. No gemeente."""

from data.families.family import Family, Tells

_TABLE = """(
    SELECT * FROM staff_month
    UNION ALL BY NAME
    SELECT period, gemeente, partner, numerator AS care_given FROM kpi_fte_per_client
    UNION ALL BY NAME
    SELECT period, gemeente, partner, numerator AS helping FROM kpi_volunteers
    UNION ALL BY NAME
    SELECT period, gemeente, partner, inflow AS came, outflow AS went, headcount AS average
    FROM staff_year
)"""
_SPREAD = """
    SELECT period, gemeente, partner, concat('niveau ', niveau) AS name, numerator AS amount
    FROM staff_by_niveau
    UNION ALL
    SELECT period, gemeente, partner, concat('basis ', fte_basis), numerator FROM staff_by_basis
    UNION ALL
    SELECT period, gemeente, partner, concat('team ', team_type, ' ', niveau), numerator
    FROM staff_by_team
    UNION ALL
    SELECT DISTINCT period, gemeente, partner, concat('team ', team_type), denominator
    FROM staff_by_team
"""
_TEAM_WORDS = 2
_VPT_TEAMS = ("team vpt_geclusterd", "team vpt_wijk")


def _told_too(name: str) -> dict[str, str]:
    """The fte of who told `name` as well, and of who did not."""
    return {
        f"fte_{name}": f"CASE WHEN {name} IS NOT NULL THEN fte END",
        f"fte_no_{name}": f"CASE WHEN {name} IS NULL THEN fte END",
    }


def _in_year(name: str) -> dict[str, str]:
    """The average number of employees of who told this flow only."""
    other = "went" if name == "came" else "came"
    return {
        f"people_{name}": f"CASE WHEN {name} IS NOT NULL THEN average END",
        f"people_only_{name}": f"CASE WHEN {name} IS NOT NULL AND {other} IS NULL THEN average END",
    }


def _part_of(name: str) -> tuple[tuple[str, str], ...]:
    kind, *rest = name.split(" ")
    if kind != "team":
        return (("fte", kind),)
    if len(rest) < _TEAM_WORDS:
        return (("fte", kind), ("vpt_fte", kind)) if name in _VPT_TEAMS else (("fte", kind),)
    return (f"team {rest[0]}", ""), (f"niveau {rest[1]}", kind)


FAMILIES = {
    "staff": Family(
        _TABLE,
        {
            "fte": "fte",
            "vpt_fte": "vpt_fte",
            "vpt_support": "CASE WHEN vpt_fte IS NOT NULL THEN vpt_support_fte END",
            "vpt_other": "vpt_fte - coalesce(vpt_support_fte, 0)",
            "absence_known": "absence_known_fte",
            "absence_unknown": "coalesce(fte, 0) - coalesce(absence_known_fte, 0)",
            "absent": "CASE WHEN absence_known_fte IS NOT NULL THEN absent_fte END",
            "present": "absence_known_fte - coalesce(absent_fte, 0)",
            "care_given": "care_given",
            "care_rest": "coalesce(fte, 0) - coalesce(care_given, 0)",
            "hired": "CASE WHEN fte IS NOT NULL THEN hired_fte END",
            "hired_all": "hired_fte + fte",
            **_told_too("hired_fte"),
            "vacancies": "CASE WHEN fte IS NOT NULL THEN vacancies END",
            "vacancies_all": "vacancies + fte",
            **_told_too("vacancies"),
            "headcount": "headcount",
            "leerling": "CASE WHEN headcount IS NOT NULL THEN coalesce(learning, 0) END",
            "anders": "headcount - coalesce(learning, 0)",
            "volunteers": "helping",
            "came": "CASE WHEN average IS NOT NULL THEN came END",
            "went": "CASE WHEN average IS NOT NULL THEN went END",
            "people_both": "CASE WHEN came IS NOT NULL AND went IS NOT NULL THEN average END",
            **_in_year("came"),
            **_in_year("went"),
        },
        (
            ("vpt_fte", ("vpt_support", "vpt_other")),
            ("fte", ("absence_known", "absence_unknown")),
            ("absence_known", ("absent", "present")),
            ("fte", ("care_given", "care_rest")),
            ("hired_all", ("hired", "fte_hired_fte")),
            ("fte", ("fte_hired_fte", "fte_no_hired_fte")),
            ("vacancies_all", ("vacancies", "fte_vacancies")),
            ("fte", ("fte_vacancies", "fte_no_vacancies")),
            ("headcount", ("leerling", "anders")),
            ("people_came", ("people_both", "people_only_came")),
            ("people_went", ("people_both", "people_only_went")),
        ),
        ("care_given", "hired_all", "vacancies_all", "vpt_fte", "people_came", "people_went",
         "absence_known", "headcount", "fte"),
        people=frozenset({"headcount", "leerling", "anders", "volunteers", "came", "went",
                          "people_both", "people_came", "people_went", "people_only_came",
                          "people_only_went"}),
        some=frozenset({"care_given", "hired", "hired_all", "fte_hired_fte", "vacancies",
                        "vacancies_all", "fte_vacancies", "absent", "present", "absence_known",
                        "vpt_support", "vpt_other", "vpt_fte", "volunteers", "came", "went",
                        "people_came", "people_went"}),
        spread=_SPREAD,
        spread_in=_part_of,
    ),
}  # fmt: skip

TELLS = {
    "kpi_fte": (Tells("staff", ("fte",)),),
    "kpi_function_mix": (Tells("staff", ("vpt_support",), ("vpt_fte",)),),
    "kpi_absence": (Tells("staff", ("absent",), ("absence_known",)),),
    "kpi_hired": (Tells("staff", ("hired",), ("hired_all",)),),
    "kpi_vacancies": (Tells("staff", ("vacancies",), ("vacancies_all",)),),
    "kpi_staff_inflow": (Tells("staff", ("came",), ("people_came",)),),
    "kpi_staff_outflow": (Tells("staff", ("went",), ("people_went",)),),
    "staff_by_niveau": (Tells("staff", ("fte",), columns=("niveau",), prefix="niveau "),),
    "staff_by_basis": (Tells("staff", ("fte",), columns=("fte_basis",), prefix="basis "),),
    "staff_by_team": (
        Tells(
            "staff", columns=("team_type", "niveau"), whole_columns=("team_type",), prefix="team "
        ),
    ),
    "staff_people": (Tells("staff", ("headcount",), columns=("learning",)),),
}
