"""A bad or unclear workbook delivered, after the earlier delivery it needs, and judged."""

from itertools import count
from pathlib import Path

from tests.layouts.bad import hidden
from tests.layouts.bad.case import CASES, PARTNER, Case, cases, content, fault
from tests.layouts.bad.unclear import UNCLEAR
from tests.layouts.run import check, warehouse

NUMBER = count(1)


def _file(folder: Path, one: Case, rows: list[list]) -> Path:
    path = folder / f"{next(NUMBER)}" / "aanlevering.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content(rows, one if rows is one.rows else None))
    return path


def bad(name: str, folder: Path) -> str:
    """What is wrong with the answer to this bad workbook; empty when nothing is."""
    assert name in cases()
    one = CASES[name]()
    if not one.before:
        return fault(one, check(_file(folder, one, one.rows), PARTNER))
    with warehouse() as own:
        first = check(_file(own, one, one.before), PARTNER, "ingest")
        if first["status"] != "accepted":
            return f"the earlier delivery was {first['status']}"
        return fault(one, check(_file(own, one, one.rows), PARTNER))


def unclear(name: str, folder: Path) -> str:
    """Empty when this unclear workbook was asked about or refused."""
    one = UNCLEAR[name]()
    answer = check(_file(folder, one, one.rows), PARTNER)
    return "" if answer["status"] in ("needs_mapping", "refused") else answer["status"]


def concealed(name: str, folder: Path) -> str:
    """Empty when what is hidden in this workbook was not passed over in silence."""
    path = folder / f"{next(NUMBER)}" / "aanlevering.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(hidden.content(name))
    return hidden.fault(name, check(path, PARTNER))
