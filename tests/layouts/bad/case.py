"""A bad workbook: what is wrong with it, at which cell, and how severe that is."""

import io
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from importlib import import_module

from openpyxl import Workbook

PARTNER = "getijdenwende"
MODULES = ("privacy", "values", "ratios", "codes", "sums", "repeats", "history", "formulas")
CASES: dict[str, Callable[[], "Case"]] = {}

CLIENTS = [
    ["Peildatum", "Gemeente", "Leveringsvorm", "Zorgprofiel", "Aantal cliënten"],
    ["31-12-2025", "Rotterdam", "VPT", "VV05", 24],
    ["31-12-2025", "Rotterdam", "MPT", "VV05", 31],
    ["31-12-2025", "Schiedam", "VPT", "VV06", 18],
    ["31-12-2025", "Schiedam", "Verblijf", "VV06", 45],
]
STAFF = [
    ["Peildatum", "Niveau", "Aantal medewerkers", "FTE", "Verzuim %"],
    ["31-12-2025", "2", 40, 24.5, 7.8],
    ["31-12-2025", "3", 60, 41.2, 6.9],
    ["31-12-2025", "4", 22, 15.4, 5.1],
    ["31-12-2025", "5", 15, 11.6, 4.4],
]
CAPACITY = [
    ["Peildatum", "Locatie", "Gemeente", "Type", "Capaciteit", "Bezet"],
    ["31-12-2025", "Het Baken", "Rotterdam", "verblijf", 80, 76],
    ["31-12-2025", "Molenwerf", "Schiedam", "geclusterd VPT", 40, 37],
]
WAITING = [
    ["Peildatum", "Gemeente", "Wachtstatus", "Aantal wachtenden"],
    ["31-12-2025", "Rotterdam", "Urgent plaatsen", 2],
    ["31-12-2025", "Rotterdam", "Actief plaatsen", 14],
    ["31-12-2025", "Schiedam", "Wacht op voorkeur", 30],
]


@dataclass
class Case:
    """`cells` are the places it may name (none: any); `severity` is block, warn or info."""

    code: str
    severity: str
    rows: list[list]
    cells: tuple[str, ...] = ()
    before: list[list] | None = None  # delivered and published first
    tab: str = "Blad1"
    figures: tuple[int, float] | None = None  # how many, and their sum, if it is accepted
    secrets: tuple[str, ...] = ()  # what the answer may not repeat
    errors: dict[str, str] = field(default_factory=dict)  # address → error value such as #REF!
    formulas: dict[str, str] = field(default_factory=dict)  # address → formula without a value


def case(fill: Callable[[], Case]) -> Callable[[], Case]:
    """Register a bad workbook under its function's name."""
    assert fill.__name__ not in CASES
    CASES[fill.__name__] = fill
    return fill


def cases() -> list[str]:
    """The names of all bad workbooks."""
    for module in MODULES:
        import_module(f"tests.layouts.bad.{module}")
    return list(CASES)


def changed(rows: list[list], *changes: tuple[int, int, object]) -> list[list]:
    """A copy with other values at (row, column), both counted from 1 as in the sheet."""
    copy = deepcopy(rows)
    for row, column, value in changes:
        copy[row - 1][column - 1] = value
    return copy


def with_column(rows: list[list], header: str, values: list) -> list[list]:
    """A copy with a column more at the end."""
    return [[*row, value] for row, value in zip(rows, [header, *values], strict=True)]


def content(rows: list[list], one: Case | None = None) -> bytes:
    """The .xlsx of these rows, with the error values and formulas of the case."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = one.tab if one else "Blad1"
    for row in rows:
        sheet.append(row)
    for address, error in (one.errors if one else {}).items():
        sheet[address].value = error
        sheet[address].data_type = "e"
    for address, formula in (one.formulas if one else {}).items():
        sheet[address].value = formula
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def fault(one: Case, answer: dict) -> str:
    """What is wrong with the answer; empty when it says what it must, where it must."""
    if (answer["status"] == "accepted") == (one.severity == "block"):
        return f"{one.severity} but {answer['status']}: {_told(answer)}"
    if one.severity == "block" and answer["rows"]:
        return f"{answer['status']} and yet {len(answer['rows'])} figures"
    if any(secret in str(answer) for secret in one.secrets):
        return "the answer repeats what it refuses"
    values = [row["value"] for row in answer["rows"]]
    if one.figures and (len(values), round(sum(values), 2)) != one.figures:
        return f"{len(values)} figures, together {sum(values)}, instead of {one.figures}"
    return _named(one, answer)


def _named(one: Case, answer: dict) -> str:
    """Is the check named, at a cell that it may name, as severe as it is."""
    told = [i for i in answer["issues"] if i["code"] == one.code]
    if not told:
        return f"no {one.code}: {_told(answer)}"
    right = [i for i in told if not one.cells or i["cell"] in one.cells]
    if not right:
        return f"{one.code} at {[i['cell'] for i in told]} instead of {list(one.cells)[:4]}"
    if all(i["severity"] != one.severity for i in right):
        return f"{one.code} is {right[0]['severity']} instead of {one.severity}"
    return ""


def _told(answer: dict) -> list[str]:
    return [f"{i['code']} {i['severity']} {i['cell']}" for i in answer["issues"]]
