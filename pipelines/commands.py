"""What each command does, and how its arguments are read."""

import argparse
import getpass
import json
from pathlib import Path

from data import upkeep
from data.settings import Settings, settings
from pipelines import (
    commands_forecast,
    commands_leaving,
    commands_partner,
    commands_programme,
    demo,
    report,
    templates,
)
from pipelines.backup import backup, restore
from pipelines.command_files import month, run, say
from pipelines.intake import undo
from pipelines.rebuild import rebuild
from texts import text


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments; `run` is the function that does it."""
    top = argparse.ArgumentParser(prog="python -m pipelines", description=text("cli.about"))
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name in ("check", "ingest"):
        _takes_files(_command(commands, name, run)).set_defaults(store=name == "ingest")
    one = _command(commands, "undo", _undo)
    one.add_argument("delivery")
    one.add_argument("--why", default="")
    _command(commands, "log", _log).add_argument("--json", action="store_true")
    _command(commands, "templates", _templates).add_argument("folder", type=Path)
    _command(commands, "demo", _demo)
    _command(commands, "rebuild", _rebuild)
    _command(commands, "maintain", commands_leaving.maintain)
    _command(commands, "backup", lambda asked: _said(backup(asked.folder))).add_argument(
        "folder", type=Path
    )
    _command(commands, "restore", lambda asked: _said(restore(asked.folder))).add_argument(
        "folder", type=Path
    )

    def of_partner(name: str, what: object) -> argparse.ArgumentParser:
        made = _command(commands, name, what)
        made.add_argument("--partner", required=True)
        return made

    commands_partner.add(of_partner)
    commands_leaving.add(of_partner)
    commands_programme.add(_command(commands, "programme", commands_programme.run))
    commands_forecast.add(_command(commands, "forecast", commands_forecast.run))
    one = _command(commands, "move", _move)
    one.add_argument("catalog")
    one.add_argument("files")
    return top


def _takes_files(one: argparse.ArgumentParser) -> argparse.ArgumentParser:
    one.add_argument("files", nargs="+", type=Path, metavar="FILE")
    one.add_argument("--partner", required=True)
    one.add_argument("--mapping", type=Path)
    one.add_argument("--note", default="")
    one.add_argument("--count-rows", action="store_true", help=text("counting.option"))
    one.add_argument("--period", type=month, metavar="YYYY-MM", help=text("counting.period"))
    one.add_argument("--json", action="store_true")
    return one


def _command(
    commands: argparse._SubParsersAction, name: str, run: object
) -> argparse.ArgumentParser:
    one = commands.add_parser(name, help=text(f"cli.{name}"), description=text(f"cli.{name}"))
    one.set_defaults(run=run)
    return one


def _undo(asked: argparse.Namespace) -> int:
    undo(asked.delivery, who=getpass.getuser(), why=asked.why)
    return _done(None)


def _log(asked: argparse.Namespace) -> int:
    found = report.deliveries()
    say(json.dumps(found, ensure_ascii=False, default=str) if asked.json else report.table(found))
    return 0


def _templates(asked: argparse.Namespace) -> int:
    return _said("\n".join(str(file) for file in templates.write_templates(asked.folder)))


def _demo(asked: argparse.Namespace) -> int:
    def tell(done: int, total: int, label: str) -> None:
        say(f"{done}/{total} {label}")

    return _said(text("cli.demo_done", n=demo.load(tell)))


def _rebuild(asked: argparse.Namespace) -> int:
    done = rebuild()
    return _said(text("cli.rebuilt", deliveries=done.deliveries, rows=done.rows))


def _move(asked: argparse.Namespace) -> int:
    here = settings()
    copied = upkeep.copy_to(Settings(here.programme, asked.catalog, asked.files, here.archive))
    counts = [f"{name}: {rows}" for name, rows in copied.items()]
    return _said("\n".join([*counts, text("cli.moved")]))


def _done(_: None) -> int:
    return _said(text("cli.done"))


def _said(line: object) -> int:
    say(str(line))
    return 0
