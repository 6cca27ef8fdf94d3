"""The commands about the programme's records: one workbook out, and one in."""

import argparse
import getpass
from pathlib import Path

from data.errors import MissingFile
from pipelines.command_files import say
from pipelines.records.export import export
from pipelines.records.importing import import_book
from texts import language, text


def add(one: argparse.ArgumentParser) -> None:
    """Declare `export FILE` and `import FILE`."""
    one.add_argument("what", choices=("export", "import"))
    one.add_argument("file", type=Path)


def run(asked: argparse.Namespace) -> int:
    """Do what is asked; 1 when the workbook is refused. Its headings are Dutch."""
    token = language.set("nl")
    try:
        return _export(asked.file) if asked.what == "export" else _import(asked.file)
    finally:
        language.reset(token)


def _export(file: Path) -> int:
    content, records = export()
    try:
        file.write_bytes(content)
    except OSError as error:
        raise MissingFile(file=file) from error
    say(text("records.exported", n=records, file=file))
    return 0


def _import(file: Path) -> int:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise MissingFile(file=file) from error
    changed, problems, pointed = import_book(content, file.name, who=getpass.getuser())
    if problems:
        say("\n".join([text("records.refused"), *(one.sentence() for one in problems)]))
        return 1
    say(text("records.imported", n=changed) if changed else text("records.identical"))
    for one in pointed:
        say(one.sentence())
    return 0
