"""Records about the same thing with different measures, brought together in one row."""

from collections.abc import Iterable
from dataclasses import replace

from data.reference import normalise, spellings
from data.sheets.sheet import Sheet
from pipelines import days
from pipelines.layout.head import Part
from pipelines.layout.records import Record
from pipelines.values import NotReadable


def together(sheet: Sheet, records: Iterable[Record]) -> list[Record]:
    """The rows of a tidy list; figures that are said twice stay apart."""
    rows: list[Record] = []
    at: dict[tuple, list[int]] = {}
    for record in records:
        key = _key(sheet, record)
        for index in at.get(key, ()):
            if not rows[index].measures.keys() & record.measures.keys():
                both = rows[index].measures | record.measures
                beside = rows[index].beside | record.beside
                rows[index] = replace(rows[index], measures=both, beside=beside)
                break
        else:
            at.setdefault(key, []).append(len(rows))
            rows.append(record)
    return rows


def _key(sheet: Sheet, record: Record) -> tuple:
    return (
        record.raw.name,
        *((name, _meant(sheet, name, part)) for name, part in sorted(record.labels.items())),
    )


def _meant(sheet: Sheet, name: str, part: Part) -> object:
    column, cell = sheet.column(name), part[0]
    try:
        if column.type == "period":
            return days.month(cell)
    except NotReadable:
        return str(cell)
    plain = normalise(str(cell))
    if column.type == "code":
        return str(spellings(column.codes).get(plain, plain))
    return plain
