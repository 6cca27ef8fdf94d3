"""`leave` and `maintain`: hand over what there is of a partner, and remove for good what goes."""

import argparse
import getpass
from pathlib import Path

from data import programmes, upkeep
from data.errors import UnknownPartner
from data.settings import settings
from data.sheets import REGION
from pipelines.command_files import say
from pipelines.commands_partner import Command, slug
from pipelines.leaving import Counted, counted, hand_over, remove
from pipelines.retention import retention
from texts import number, text


def add(command: Command) -> None:
    """Declare it; `command(name, run)` makes the parser."""
    one = command("leave", _leave)
    one.add_argument("--to", required=True, type=Path, metavar="FOLDER", help=text("leaving.to"))
    one.add_argument("--remove", action="store_true", help=text("leaving.remove"))
    one.add_argument("--sure", default="", metavar="NAME", help=text("leaving.sure"))
    one.add_argument("--why", default="", help=text("leaving.why"))


def _leave(asked: argparse.Namespace) -> int:
    partner = slug(asked)
    partners = programmes.programme(settings().programme).partners.set_index("partner")
    if partner == REGION:
        raise UnknownPartner(partner=asked.partner, known=", ".join(sorted(partners.index)))
    name, there = str(partners.loc[partner, "name"]), counted(partner)
    if asked.remove and asked.sure != partner:
        say(_numbers("leaving.would", name, there) + "\n" + text("leaving.unsure", slug=partner))
        return 1
    handed = ()
    if there.deliveries or not asked.remove:  # else a removal that was broken off is finished
        handed = hand_over(partner, name, asked.to)
        say(text("leaving.handed", partner=name, folder=asked.to, n=number(len(handed))))
    if not asked.remove:
        say(text("leaving.kept"))
        return 0
    done = remove(partner, handed, who=getpass.getuser(), why=asked.why)
    say(_numbers("leaving.removed", name, done))
    say(text("leaving.still_yours", slug=partner))
    return 0


def maintain(_: argparse.Namespace) -> int:
    """Remove what the programme keeps no longer, then merge and clean; says what was removed."""
    done = retention()
    upkeep.maintain()
    months = done.terms.withdrawn_months
    if months:
        say(text("leaving.term", n=number(done.withdrawn), months=months))
    else:
        say(text("leaving.no_term"))
    say(text("leaving.drafts", n=number(done.drafts), days=done.terms.drafts_days))
    say(text("leaving.trail", n=number(done.trail), months=done.terms.trail_months))
    return 0


def _numbers(key: str, name: str, there: Counted) -> str:
    return text(key, partner=name, deliveries=number(len(there.deliveries)),
                rows=number(there.rows), layouts=number(there.layouts),
                forecasts=number(there.forecasts))  # fmt: skip
