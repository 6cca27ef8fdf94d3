"""`check` and `ingest`: what would happen to files, and making it so."""

import argparse
import getpass
import json
import sys
import tomllib
from datetime import date, datetime
from pathlib import Path

from data.errors import MissingFile, UnreadableMapping, UserError
from pipelines import report
from pipelines.chosen_month import of_month
from pipelines.count_rows import count_rows
from pipelines.intake import judge, publish
from pipelines.judged import Judged
from pipelines.mapping.told import Mapping
from pipelines.observations import observations

EXIT = {"accepted": 0, "refused": 1, "needs_mapping": 2}


def run(asked: argparse.Namespace) -> int:
    """Say what would happen to each file, and store it when asked; the worst exit status."""
    mapping = _mapping(asked.mapping) if asked.mapping else None
    worst = 0
    for file in asked.files:
        try:
            judged = _judged(file, asked, mapping)
        except UserError as error:
            say(
                report.unreadable(file, error)
                if asked.json
                else report.unreadable_line(file, error)
            )
            worst = max(worst, 1)
            continue
        stored = _publish(judged, asked) if asked.store and judged.accepted else None
        say(_as_json(file, judged, stored) if asked.json else report.lines(judged, stored))
        worst = max(worst, EXIT[judged.status])
    return worst


def month(written: str) -> date:
    """The first day of a month such as `2025-12`. Raises ValueError, which argparse tells."""
    return datetime.strptime(written, "%Y-%m").date()


def _judged(file: Path, asked: argparse.Namespace, mapping: Mapping | None) -> Judged:
    content = _bytes(file)
    if asked.count_rows:
        return count_rows(content, file.name, asked.partner, asked.period, mapping=mapping)
    judged = judge(content, file.name, asked.partner, mapping=mapping)
    return of_month(judged, asked.period) if asked.period else judged


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise MissingFile(file=file) from error


def _mapping(file: Path) -> Mapping:
    try:
        return tomllib.loads(_bytes(file).decode("utf-8"))
    except ValueError as error:  # no TOML, or no text at all
        raise UnreadableMapping(file=file, found=error) from error


def _publish(judged: Judged, asked: argparse.Namespace) -> str | None:
    return publish(judged, uploader=getpass.getuser(), note=asked.note).delivery_id


def _as_json(file: Path, judged: Judged, stored: str | None) -> str:
    found = {
        "file": str(file),
        "status": judged.status,
        "rows": observations(judged) if judged.accepted else [],
        "issues": [report.issue(problem) for problem in judged.problems],
        "unchanged": judged.unchanged,
        "delivery": stored,
    }
    return json.dumps(found, ensure_ascii=False)


def say(line: str) -> None:
    """One line for whoever reads what the command prints."""
    sys.stdout.write(line + "\n")
