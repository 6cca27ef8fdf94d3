"""E05, E16, E17, E21, E22: what only shows beside an earlier delivery, or is small."""

from tests.layouts.bad.case import CLIENTS, Case, case, changed

FLOWS = [
    ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal cliënten", "Instroom", "Uitstroom"],
    ["30-11-2025", "Rotterdam", "VPT", 100, 4, 3],
    ["30-11-2025", "Schiedam", "VPT", 60, 2, 2],
]
NEXT = [
    FLOWS[0],
    ["31-12-2025", "Rotterdam", "VPT", 101, 4, 3],
    ["31-12-2025", "Schiedam", "VPT", 60, 2, 2],
]


@case
def e05_month_delivered_before() -> Case:
    """The same month again with one other figure."""
    return Case("E05", "warn", changed(CLIENTS, (2, 5, 25)), before=CLIENTS)


@case
def e16_stock_and_flow() -> Case:
    """A hundred plus four minus three is not a hundred and nine."""
    return Case("E16", "warn", changed(NEXT, (2, 4, 109)), ("D2",), before=FLOWS)


@case
def e16_stock_and_flow_in_one_file() -> Case:
    """The same with both months in one file."""
    rows = [*FLOWS, ["31-12-2025", "Rotterdam", "VPT", 109, 4, 3], NEXT[2]]
    return Case("E16", "warn", rows, ("D4",))


@case
def e17_jump() -> Case:
    """From a hundred to a hundred and eighty in a month."""
    plain, later = [row[:4] for row in FLOWS], [row[:4] for row in NEXT]
    return Case("E17", "warn", changed(later, (2, 4, 180)), ("D2",), before=plain)


@case
def e17_jump_in_one_file() -> Case:
    """The same with both months in one file."""
    rows = [row[:4] for row in (*FLOWS, *NEXT[1:])]
    return Case("E17", "warn", changed(rows, (4, 4, 180)), ("D4",))


@case
def e21_fewer_rows_than_before() -> Case:
    """A gemeente of the previous month is not there."""
    return Case("E21", "info", NEXT[:2], before=FLOWS)


@case
def e22_small_cell() -> Case:
    """Three clients: marked, so that nobody sees it elsewhere."""
    return Case("E22", "info", changed(CLIENTS, (3, 5, 3)), ("E3",))
