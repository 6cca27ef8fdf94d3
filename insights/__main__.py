"""One figure from the command line, through the gate, with its sources."""

import argparse
import json
import sys
from datetime import date

from data import programmes, reference
from data.disclosure import ROLES, Scope
from data.errors import UserError
from data.kpis import KPIS
from data.settings import settings
from insights.ask import now
from insights.board.board import board
from insights.board.tiles import tile
from insights.lineage.reference import reference_code
from insights.moment_said import moment_said
from insights.selection import WHOLE, Selection
from texts import text


def main(arguments: list[str] | None = None) -> int:
    """Print one KPI as the region (or one partner) may see it. 0, or 1 when masked."""
    asked = _parser().parse_args(arguments)
    try:
        found = _figure(asked)
    except UserError as error:
        sys.stderr.write(text(f"errors.{type(error).__name__}", **error.facts) + "\n")
        return 1
    words = f"{found['title']}: {found['shown']} ({found['period']}, {found['completeness']})"
    sys.stdout.write((json.dumps(found, ensure_ascii=False) if asked.json else words) + "\n")
    return 0 if found["mask"] == "" else 1


def _parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m insights")
    one = top.add_subparsers(required=True, metavar="COMMAND").add_parser("kpi")
    one.add_argument("id", choices=list(KPIS))
    one.add_argument("--period", type=lambda said: date.fromisoformat(f"{said}-01"))
    one.add_argument("--region", default=WHOLE)
    one.add_argument("--gemeente", default="", type=_gemeente)
    one.add_argument("--partner", default="")
    one.add_argument("--at", type=moment_said)
    one.add_argument("--role", choices=ROLES, default="")
    one.add_argument("--json", action="store_true")
    return top


def _gemeente(said: str) -> str:
    """A CBS code from a code or a name. Raises ValueError for anything else."""
    if not said:
        return said
    known = reference.spellings("gemeente").get(reference.normalise(said))
    if known is None:
        raise ValueError(said)
    return known["gemeente"]


def _figure(asked: argparse.Namespace) -> dict[str, object]:
    kpi = KPIS[asked.id]
    known_at = asked.at
    chosen = Selection(asked.region, asked.gemeente, asked.partner, asked.period)
    role = asked.role or ("analist" if asked.partner else "lid")
    scope = Scope(role, asked.partner)
    found = board(chosen, [kpi], now(known_at), scope, kind=kpi.sheets[0])
    about: dict[str, object] = {
        "kpi": kpi.id,
        "title": text(f"kpi.{kpi.id}.title"),
        "mask": "missing",
        "value": None,
        "programme": programmes.programme(settings().programme).name,
    }
    if found.empty:
        return about | {"shown": text("masks.missing"), "period": "", "completeness": ""}
    shown, period = tile(kpi, found), found.chosen.period
    assert period
    rows = found.months[kpi.id]
    row = next((r for r in rows.itertuples() if str(r.period)[:10] == period.isoformat()), None)
    complete = found.complete(kpi)
    return about | {
        "value": None if row is None or row.mask else row.value,
        "mask": "missing" if row is None else row.mask,
        "shown": shown.reason if shown.value is None else f"{shown.value} {shown.unit}",
        "unit": text(f"units.{kpi.unit}"), "period": f"{period:%Y-%m}",
        "gemeente": chosen.gemeente, "region": chosen.region, "partner": chosen.partner,
        "completeness": shown.completeness, "asked": complete.asked,
        "delivered": complete.delivered, "missing": list(complete.missing),
        "definition": text(f"kpi.{kpi.id}.definition"), "source": kpi.source,
        "known_at": known_at.isoformat() if known_at else None,
        "reference": reference_code(kpi.id, found.chosen, known_at),
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
