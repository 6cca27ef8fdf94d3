"""What a reader made of a workbook: exact, asked, refused, or wrong."""

from collections import Counter
from dataclasses import dataclass, field

from tests.layouts.truth import KEYS

UNKNOWN = ("onbekend",)  # says the same as an empty key
STATUSES = {"needs_mapping": "asked", "refused": "refused", "crashed": "crashed"}


@dataclass
class Verdict:
    """`kind` is exact, asked, refused, crashed or wrong; `cells` are figures placed elsewhere."""

    kind: str
    differences: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)


def judge(expected: list[dict], answer: dict) -> Verdict:
    """Compare an answer with the truth: observations first, then where they stand."""
    if answer["status"] != "accepted":
        issues = [f"{i['code']} {i['sheet']}!{i['cell']} {i['message']}" for i in answer["issues"]]
        return Verdict(STATUSES[answer["status"]], issues or [answer.get("trouble", "")])
    want, have = Counter(map(_figure, expected)), Counter(map(_figure, answer["rows"]))
    differences = [f"missing {_short(one)}" for one in (want - have).elements()]
    differences += [f"extra {_short(one)}" for one in (have - want).elements()]
    if differences:
        return Verdict("wrong", differences)
    return Verdict("exact", cells=_misplaced(expected, answer["rows"]))


def _figure(row: dict) -> tuple:
    keys = ["" if row[key] in UNKNOWN else row[key] for key in KEYS]
    return (*keys, round(float(row["value"]), 4))


def _short(figure: tuple) -> str:
    return " · ".join(str(part) for part in figure if part != "")


def _misplaced(expected: list[dict], rows: list[dict]) -> list[str]:
    """Figures that the reader says stand in another cell than they do."""
    places: dict[tuple, set] = {}
    for row in expected:
        stands = {(row["sheet"], cell) for cell in row["cells"]}
        places.setdefault(_figure(row), set()).update(stands)
    wrong = []
    for row in rows:
        stands = {(row["sheet"], cell.strip()) for cell in row["cell"].replace("+", ",").split(",")}
        known = places[_figure(row)]
        names = {sheet for sheet, _ in known}
        if names == {""}:  # a text file has no sheets
            stands, known = {c for _, c in stands}, {c for _, c in known}
        if not stands & known:
            wrong.append(f"{row['sheet']}!{row['cell']} instead of {sorted(known)}")
    return wrong
