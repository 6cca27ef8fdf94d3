"""What a partner said before of sheets with the same headings, and how it is kept."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from data import store
from pipelines.mapping.fingerprint import fingerprint, headings
from pipelines.mapping.told import CELLS, EVERYWHERE, SHEETS_TOLD, Mapping, joined
from pipelines.workbook import Workbook

_ONCE = "period"  # of another month next time


@dataclass(frozen=True)
class Learned:
    """What was said of sheets with these headings, to be kept when the file is published."""

    fingerprint: str
    headings: str
    said: dict[str, Any]

    def row(self) -> dict[str, str]:
        """As it is kept in the warehouse."""
        said = json.dumps(self.said, ensure_ascii=False, sort_keys=True)
        return {"fingerprint": self.fingerprint, "headings": self.headings, "said": said}


def remembered(con: store.Connection, partner: str) -> dict[str, dict[str, Any]]:
    """Per fingerprint what this partner said of it and did not take back."""
    rows = con.execute(
        "SELECT fingerprint, said FROM layout_told_now WHERE partner = ?", [partner]
    ).fetchall()
    return {mark: json.loads(said) for mark, said in rows}


def recalled(
    workbook: Workbook, before: dict[str, dict[str, Any]], given: Mapping
) -> tuple[Mapping, list[str]]:
    """What was said before of the sheets of this workbook with what is said now over it, and the
    names of the sheets that something was said of before.

    What is said of one sheet counts for all sheets with its headings.
    """
    marks = {raw.name: mark for raw in workbook.sheets if (mark := fingerprint(raw))}
    now = given.get(SHEETS_TOLD, {})
    told: Mapping = {}
    for name, mark in marks.items():
        alike = [
            _of_all(now[other]) for other, its in marks.items() if its == mark and other in now
        ]
        for said in (before.get(mark), *alike, now.get(name)):
            if said:
                told = joined(told, {SHEETS_TOLD: {name: said}})
    found = [name for name, mark in marks.items() if mark in before]
    return joined(told, given), found


def _of_all(said: dict[str, Any]) -> dict[str, Any]:
    """What was said of one sheet, as far as it holds for every other with its headings."""
    whole = {part: value for part, value in said.items() if part != CELLS}
    lasting = {name: value for name, value in said.get(EVERYWHERE, {}).items() if name != _ONCE}
    return whole | ({EVERYWHERE: lasting} if EVERYWHERE in said else {})


def learned(workbook: Workbook, mapping: Mapping, given: Mapping) -> Iterator[Learned]:
    """What to keep of the sheets that something is said of now, with all that held before."""
    seen = set()
    for raw in workbook.sheets:
        mark = fingerprint(raw)
        if raw.name not in given.get(SHEETS_TOLD, {}) or not mark or mark in seen:
            continue
        seen.add(mark)
        said = _of_all(mapping[SHEETS_TOLD][raw.name])
        if any(said[part] for part in said if part != "kind") or said.get("kind") == "":
            yield Learned(mark, " · ".join(headings(raw)), said)
