"""The files of a meeting from the command line: the same as the page of the stuurgroep gives."""

import argparse
import sys
from pathlib import Path

from data.errors import UnwritableFile, UserError, WrongEnding
from exports.commands import COMMANDS
from insights.moment_said import moment_said
from insights.paper.for_whom import REGION
from texts import LANGUAGES, language, text


def main(arguments: list[str] | None = None) -> int:
    """Make one file. 0, or 1 with a sentence on why not."""
    asked = _parser().parse_args(arguments)
    before = language.set(asked.language)
    try:
        _write(asked)
    except UserError as error:
        sys.stderr.write(text(f"errors.{type(error).__name__}", **error.facts) + "\n")
        return 1
    finally:
        language.reset(before)
    return 0


def _write(asked: argparse.Namespace) -> None:
    command = COMMANDS[asked.command]
    if asked.out.suffix not in command.endings:
        raise WrongEnding(file=str(asked.out), endings=", ".join(command.endings))
    content = command.made(asked)
    try:
        asked.out.write_bytes(content)
    except OSError as error:
        raise UnwritableFile(file=str(asked.out)) from error
    sys.stdout.write(text("cli.written", file=asked.out) + "\n")


def _parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m exports", description=text("cli.exports"))
    commands = top.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name in COMMANDS:
        said = text(f"cli.export_{name}")
        one = commands.add_parser(name, help=said, description=said)
        one.add_argument("--meeting", default="", help=text("cli.export_meeting"))
        one.add_argument("--at", type=moment_said, help=text("cli.export_at"))
        one.add_argument("--language", choices=LANGUAGES, default=language.get())
        one.add_argument("--out", type=Path, required=True)
        if name == "deck":
            one.add_argument("--template", type=Path, help=text("cli.export_template"))
        if name == "a4":
            one.add_argument("--for", dest="whom", default=REGION, help=text("cli.export_for"))
    return top


if __name__ == "__main__":
    sys.exit(main())
