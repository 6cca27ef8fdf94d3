"""A list with one row per person, counted in memory and judged as a file of counts."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import PurePath

from data.reference import normalise
from data.sheets import SHEETS
from pipelines.counting.counted import counted
from pipelines.counting.meaning import Said
from pipelines.counting.remarks import Remark
from pipelines.intake import judge
from pipelines.judged import Judged
from pipelines.mapping.told import Mapping, told
from pipelines.read import read
from texts import text


def count_rows(
    content: bytes, name: str, partner: str, period: date | None = None, *,
    now: datetime | None = None, mapping: Mapping | None = None,
) -> Judged:  # fmt: skip
    """Judge the counts of a list instead of the list; any other file is judged as it is.

    `period` is any day of the month that is counted, for a list that does not say it. The counts
    have a name and bytes of their own, and they alone can be published. Raises UserError as
    `judge` does.
    """
    own = judge(content, name, partner, now=now, mapping=mapping)
    if own.offer is None:
        return own
    workbook = read(content, name)
    found = counted(workbook, own.offer, period)
    if not found.content:
        return replace(own, problems=[*own.problems, *found.remarks])
    judged = judge(found.content, counted_name(name), partner, now=now, mapping=mapping)
    said = _said(judged.mapping, own.offer.kind)
    if said:  # two words for the same must be one group, not two lines about the same
        found = counted(workbook, own.offer, period, said)
        judged = judge(found.content, counted_name(name), partner, now=now, mapping=mapping)
    return still_counts(judged, replace(own, problems=found.remarks))


def _said(mapping: Mapping, kind: str) -> Said:
    """What was said, now or before, of words below the headers of the counts."""
    values = told(mapping).of(SHEETS[kind].title).values
    words = {
        normalise(header): {normalise(written): known for written, known in each.items()}
        for header, each in values.items()
    }
    names = {normalise(column.header): column.name for column in SHEETS[kind].columns}
    return {names[header]: each for header, each in words.items() if header in names}


def still_counts(again: Judged, before: Judged) -> Judged:
    """A file judged once more, e.g. with another mapping: what was remarked when it was counted
    still holds. Any other file stays as it is."""
    remarks = [problem for problem in before.problems if isinstance(problem, Remark)]
    return replace(again, problems=[*again.problems, *remarks], offer=before.offer)


def counted_name(name: str) -> str:
    """What the workbook with the counts of this file is called."""
    return text("counting.file", name=PurePath(name).stem) + ".xlsx"
