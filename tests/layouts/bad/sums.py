"""E14, E20, E24: sums that do not add up, or add up what should stay apart."""

from tests.layouts.bad.case import CLIENTS, STAFF, Case, case

ACROSS = [
    ["Aantal cliënten per gemeente, stand 31-12-2025", None, None, None, None],
    ["Gemeente", "VPT", "MPT", "Verblijf", "Totaal"],
    ["Rotterdam", 24, 31, 45, 100],
    ["Schiedam", 18, 20, 33, 71],
    ["Totaal", 42, 51, 78, 171],
]


@case
def e14_total_of_a_tidy_table() -> Case:
    """The last line says 120; the parts are 118."""
    return Case(
        "E14", "warn", [*CLIENTS, ["Totaal", None, None, None, 120]], ("E6",), figures=(4, 118)
    )


@case
def e14_total_row() -> Case:
    """One figure of the total row is off."""
    rows = [*ACROSS[:4], ["Totaal", 42, 55, 78, 171]]
    return Case("E14", "warn", rows, ("C5",), figures=(6, 171))


@case
def e14_total_column() -> Case:
    """One figure of the total column is off."""
    rows = [*ACROSS[:2], ["Rotterdam", 24, 31, 45, 110], *ACROSS[3:]]
    return Case("E14", "warn", rows, ("E3",), figures=(6, 171))


@case
def e14_total_of_fte() -> Case:
    """Fte may differ by a tenth; this is one and a half."""
    return Case(
        "E14", "warn", [*STAFF, ["Totaal", None, 137, 94.2, None]], ("D6",), figures=(12, 253.9)
    )


@case
def e20_kinds_of_vpt_do_not_add_up() -> Case:
    """VPT 50, its kinds 30 and 17."""
    rows = [
        ["Peildatum", "Gemeente", "VPT totaal", "waarvan VPT geclusterd", "waarvan VPT in de wijk"],
        ["31-12-2025", "Rotterdam", 50, 30, 17],
        ["31-12-2025", "Schiedam", 21, 9, 12],
    ]
    return Case("E20", "warn", rows, ("C2",), tab="Aantal cliënten VPT", figures=(4, 68))


@case
def e24_sum_with_voorzorg() -> Case:
    """The total takes in who waits as a precaution."""
    statuses = ["Urgent plaatsen", "Actief plaatsen", "Wacht op voorkeur", "Wacht uit voorzorg"]
    rows = [
        ["Peildatum", *statuses, "Totaal"],
        ["30-11-2025", 1, 12, 29, 47, 89],
        ["31-12-2025", 2, 14, 30, 50, 96],
    ]
    return Case("E24", "warn", rows, ("F1", "F2", "F3"), tab="Wachtlijst", figures=(8, 185))
