"""What a run says afterwards, in words and as JSON: rows, months and what changed, not "done"."""

import json
from pathlib import Path

from data import store
from data.errors import UserError
from pipelines.judged import Judged
from pipelines.problems import Problem
from texts import day, month, number, text


def issue(problem: Problem) -> dict[str, object]:
    """One problem with the keys of the contract."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "sheet": problem.sheet,
        "row": problem.row if problem.row is not None else "",
        "column": problem.column,
        "cell": problem.cell,
        "found": problem.found,
        "expected": problem.expected,
        "message": problem.sentence(),
        "remedy": problem.remedy(),
    }


def unreadable(file: Path, error: UserError) -> str:
    """A file that could not be opened, as JSON."""
    problem = {
        "code": type(error).__name__,
        "severity": "block",
        "sheet": "",
        "row": "",
        "column": "",
        "cell": "",
        "message": text(f"errors.{type(error).__name__}", **error.facts),
    }
    found = {"file": str(file), "status": "refused", "rows": [], "issues": [problem]}
    return json.dumps(found, ensure_ascii=False)


def unreadable_line(file: Path, error: UserError) -> str:
    """A file that could not be opened, in words."""
    return f"{file.name}: " + text(f"errors.{type(error).__name__}", **error.facts)


def lines(judged: Judged, stored: str | None) -> str:
    """The verdict on one file, its problems, and what changes per month."""
    found = [f"{judged.name}: {text(f'cli.status_{judged.status}')}"]
    for problem in judged.problems:
        place = ", ".join(part for part in (problem.sheet, problem.cell) if part)
        found.append(f"  [{problem.code}] {place}: {problem.sentence()} {problem.remedy()}")
    if judged.unchanged:
        found.append("  " + text("cli.unchanged"))
    for change in judged.changes:
        if change.differs:
            before = "–" if change.before is None else number(change.before, 1)
            after = "–" if change.after is None else number(change.after, 1)
            found.append(
                f"  {change.kind} {month(change.period)} {change.measure}: {before} → {after}"
            )  # type: ignore[arg-type]
    if stored:
        found.append("  " + text("cli.published", delivery=stored))
    return "\n".join(found)


def deliveries() -> list[dict[str, object]]:
    """Every delivery, newest first."""
    with store.reading() as con:
        found = con.execute(
            """
            SELECT d.delivery_id, d.partner, d.file_name, d.known_at, d.withdrawn_at, d.removed_at,
                d.note,
                d.uploader,
                list_sort(list(DISTINCT p.kind)) AS kinds, sum(p.rows)::BIGINT AS rows
            FROM delivery_known AS d LEFT JOIN lake.delivery_part AS p USING (delivery_id)
            GROUP BY ALL ORDER BY d.known_at DESC
            """
        )
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def table(found: list[dict[str, object]]) -> str:
    """Deliveries as lines of text."""
    return "\n".join(
        f"{d['delivery_id']}  {d['known_at']:%Y-%m-%d %H:%M}  {d['partner']:<14} {d['file_name']}"
        + _gone(d)
        for d in found
    )


def _gone(delivery: dict[str, object]) -> str:
    """What became of a delivery that counts no longer."""
    removed = delivery["removed_at"]
    if removed:
        return "  (" + text("cli.removed", day=day(removed)) + ")"  # type: ignore[arg-type]
    return f"  ({text('cli.withdrawn')})" if delivery["withdrawn_at"] else ""
