"""The documentation of every sheet and column, as markdown, from the declarations."""

from collections.abc import Iterable

from data.sheets import REFERENCES, SHEETS
from data.sheets.sheet import Column, Sheet
from pipelines.templating.labels import allowed
from texts import text

_TABLE = ("column", "required", "type", "meaning", "values", "headers")


def documentation() -> str:
    """Markdown about all kinds: what each column means, takes, and which headers are recognised."""
    parts = [
        f"# {text('templates.docs.title')}",
        text("templates.docs.intro"),
        text("templates.docs.own_files"),
        _section("how", ("one", "two", "three", "four", "five", "six")),
        _section("privacy", ("one", "two", "three")),
        *(_kind(sheet) for sheet in SHEETS.values()),
        f"# {text('templates.docs.region_title')}",
        text("templates.docs.region"),
        *(_kind(sheet) for sheet in REFERENCES.values()),
    ]
    return "\n\n".join(parts) + "\n"


def _section(name: str, keys: Iterable[str]) -> str:
    sentences = [text(f"templates.{name}.{key}") for key in keys]
    bullets = [s if s[0].isdigit() else f"- {s}" for s in sentences]
    return "\n".join([f"## {text(f'templates.{name}.title')}", "", *bullets])


def _kind(sheet: Sheet) -> str:
    rules = [rule for column in sheet.columns for rule in column.rules] + list(sheet.row_rules)
    codes = ", ".join(sorted({rule.code for rule in rules}))
    parts = [f"## {sheet.title}", text(f"sheets.{sheet.name}.about")]
    if sheet.restricted:
        parts.append(text("templates.docs.restricted"))
    heads = " | ".join(text(f"templates.columns.{name}") for name in _TABLE)
    rows = [f"| {heads} |", "|" + " --- |" * len(_TABLE)]
    rows += [_row(sheet, column) for column in sheet.columns]
    return "\n\n".join([*parts, "\n".join(rows), text("templates.docs.checks", codes=codes)])


def _row(sheet: Sheet, column: Column) -> str:
    cells = (
        column.header,
        text("templates.yes" if column.required else "templates.no"),
        text(f"templates.types.{column.type}"),
        text(f"sheets.{sheet.name}.columns.{column.name}"),
        allowed(column),
        ", ".join(column.headers[1:]),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
