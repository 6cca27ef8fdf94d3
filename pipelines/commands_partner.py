"""The commands about one partner: a month without changes, and what it told us of its layouts."""

import argparse
import getpass
import json
from collections.abc import Callable

from data import programmes, store
from data.errors import UnknownPartner
from data.reference import normalise
from data.settings import settings
from data.sheets import SHEETS
from pipelines import report
from pipelines.command_files import EXIT, month, say
from pipelines.intake import partner_names, publish
from pipelines.mapping.forget import forget
from pipelines.unchanged import note, unchanged
from texts import text

Command = Callable[[str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser]


def add(command: Command) -> None:
    """Declare them; `command(name, run)` makes the parser of one."""
    one = command("repeat", _unchanged)
    one.add_argument("--kind", required=True, choices=[n for n, s in SHEETS.items() if s.stands])
    one.add_argument("--period", required=True, type=month, metavar="YYYY-MM")
    command("mappings", _mappings).add_argument("--json", action="store_true")
    command("forget", _forget).add_argument("fingerprint")


def _unchanged(asked: argparse.Namespace) -> int:
    found = unchanged(slug(asked), asked.kind, asked.period)
    stored = None
    if found.judged.accepted:
        stored = publish(found.judged, uploader=getpass.getuser(), note=note(found)).delivery_id
    say(report.lines(found.judged, stored))
    return EXIT[found.judged.status]


def _mappings(asked: argparse.Namespace) -> int:
    partner = slug(asked)
    with store.reading() as con:
        rows = con.execute(
            "SELECT fingerprint, headings, said, known_at FROM layout_told_now WHERE partner = ?"
            " ORDER BY known_at DESC, fingerprint",
            [partner],
        ).fetchall()
    for mark, headings, said, known_at in rows:
        told = {"fingerprint": mark, "headings": headings, "known_at": str(known_at)}
        whole = told | {"said": json.loads(said)}
        line = f"{mark}  {known_at:%Y-%m-%d}  {headings}\n    {said}"
        say(json.dumps(whole, ensure_ascii=False) if asked.json else line)
    if not rows and not asked.json:
        say(text("mapping.none"))
    return 0


def _forget(asked: argparse.Namespace) -> int:
    forget(slug(asked), asked.fingerprint, "", who=getpass.getuser())
    say(text("cli.done"))
    return 0


def slug(asked: argparse.Namespace) -> str:
    """The partner that was named, in whatever way. Raises UnknownPartner."""
    names = partner_names(programmes.programme(settings().programme))
    found = names.get(normalise(asked.partner))
    if found is None:
        raise UnknownPartner(partner=asked.partner, known=", ".join(sorted(set(names.values()))))
    return found
