"""A programme's older files (bouwstenen, their statuses, meetings, goals) as rows of records."""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.programmes.starting import Row

ALWAYS = "2000-01-01"  # what the files say without a date holds for every moment one can ask for
_STATUS = ("phase", "status", "reason", "progress_pct", "lead", "contributors")


def rows(
    tables: Mapping[str, pd.DataFrame], goals: Mapping[str, Mapping[str, str]]
) -> Iterator[Row]:
    """Goals, bouwstenen, check-ins, milestones and meetings as those files tell them."""
    for rank, (code, words) in enumerate(goals.items(), 1):
        yield _row("goal", code, ALWAYS, {**words, "rank": str(rank)})
    for told in _told(tables["bouwsteen"]):
        yield _row("bouwsteen", told.pop("number"), ALWAYS, told)
    yield from _statuses(tables["bouwsteen_status"])
    for told in _told(tables["meeting"]):
        frozen = told.pop("known_at", "")
        day = told["date"][:10]
        yield _row("meeting", day, ALWAYS, {**told, "date": day})
        if frozen:
            yield _row("meeting", day, frozen, {"frozen_at": frozen})


def _statuses(table: pd.DataFrame) -> Iterator[Row]:
    """A check-in per row; its next milestone is one, planned or moved on that day.

    Who names another milestone as the next one has reached the one before: that day, at the latest.
    """
    due: dict[str, str] = {}
    made: dict[str, dict[str, str]] = {}  # per bouwsteen the ids of its milestones by title
    for told in _told(table):
        number, at = told["number"], told["known_at"]
        said = {name: told[name] for name in _STATUS if name in told}
        day = {"bouwsteen": number, "date": at[:10]}
        yield _row("check_in", f"{number}-{at[:10]}", at, day | said)
        title = told.get("next_milestone", "")
        if not title:
            continue
        ids = made.setdefault(number, {})
        one = ids.setdefault(title, f"{number}-m{len(ids) + 1}")
        before = due.get(number, one)
        if before != one:
            yield _row("milestone", before, at, {"actual": at[:10]})
        due[number] = one
        planned = told.get("milestone_date", at)[:10]
        said = {"bouwsteen": number, "title": title, "planned": planned}
        yield _row("milestone", one, at, said)


def _told(table: pd.DataFrame) -> list[dict[str, str]]:
    """Each row as words, what is empty left out."""
    return [
        {name: _cell(value) for name, value in row.items() if not pd.isna(value)}
        for row in table.to_dict("records")
    ]


def _cell(value: object) -> str:
    return str(value).replace(" ", "T") if isinstance(value, pd.Timestamp) else str(value)


def _row(kind: str, record: str, at: str, told: Mapping[str, str]) -> Row:
    return Row(kind, record, at, "start", told, f"{kind} {record}")
