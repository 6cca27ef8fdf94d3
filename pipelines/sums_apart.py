"""What a total adds up: the parts it should, others too, or something else (E14, E20, E24)."""

from collections.abc import Mapping, Sequence
from typing import Literal

from data.reference import normalise, spellings
from data.sheets.sheet import Sheet

Verdict = Literal["right", "takes_in", "differs"]
Part = tuple[Mapping[str, object], float]  # what is said of a figure, per column, and the figure


def judged_total(total: float, parts: float, apart: float, tolerance: float) -> Verdict:
    """Whether a total is the sum of its `parts`.

    `parts` is the sum of all of them, `apart` that of those which a total should leave out: who
    waits as a precaution is not waiting. A total that leaves them out is right, one that takes
    them in is said so, unless they are all that there is.
    """
    if not apart or apart == parts:
        return "right" if abs(total - parts) <= tolerance + 1e-9 else "differs"
    if abs(total - (parts - apart)) <= tolerance + 1e-9:
        return "right"
    return "takes_in" if abs(total - parts) <= tolerance + 1e-9 else "differs"


def wrong_total(
    sheet: Sheet, total: float, groups: Sequence[Sequence[Part]], tolerance: float
) -> tuple[str, str]:
    """Code and kind of what is wrong with a total that may be the sum of one of these groups.

    Empty texts when it is right. Of kinds of VPT the code is E20.
    """
    verdicts = [_verdict(sheet, total, parts, tolerance) for parts in groups if parts]
    if "right" in verdicts or not verdicts:
        return "", ""
    if "takes_in" in verdicts:
        return "E24", "total_takes_in"
    first = next(parts for parts in groups if parts)
    kinds_of_vpt = all("vpt_type" in _codes(sheet, labels) for labels, _ in first)
    return "E20" if kinds_of_vpt else "E14", "total_differs"


def _verdict(sheet: Sheet, total: float, parts: Sequence[Part], tolerance: float) -> Verdict:
    name, code = sheet.apart
    apart = sum(figure for labels, figure in parts if name and _codes(sheet, labels)[name] == code)
    return judged_total(total, sum(figure for _, figure in parts), apart, tolerance)


def _codes(sheet: Sheet, labels: Mapping[str, object]) -> dict[str, str]:
    """What cells say in codes: `VPT in de wijk` is a leveringsvorm and a type."""
    found: dict[str, str] = {sheet.apart[0]: ""}
    for column in sheet.dimensions:
        if column.codes and column.name in labels:
            found |= spellings(column.codes).get(normalise(str(labels[column.name])), {})
    return found
