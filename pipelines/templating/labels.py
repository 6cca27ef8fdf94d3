"""Codes as a partner writes them: Dutch labels, and the lists a template offers."""

from functools import cache

from data import reference
from data.sheets.sheet import Column, Sheet
from texts import text, words

LONG_LIST = 20  # more values than this are named in the drop-down only, not spelled out


@cache
def labels(field: str) -> dict[str, str]:
    """Label per code of a spelling list, in the order of the list.

    Always Dutch, whatever the reader's language: these are the values that go into the file.
    """
    dutch = words("nl")
    codes = reference.codes(field)
    if field == "gemeente":  # so many that only the alphabet helps; "outside the region" stays last
        codes = (*sorted(codes[:-1], key=lambda code: dutch[f"codes.gemeente.{code}"]), codes[-1])
    return {code: dutch[f"codes.{field}.{code}"] for code in codes}


def header_note(sheet: Sheet, column: Column) -> str:
    """What the comment on a header says: meaning, required or not, values to choose from."""
    required = "templates.required_note" if column.required else "templates.optional_note"
    parts = [text(f"sheets.{sheet.name}.columns.{column.name}"), text(required)]
    if column.type == "code":
        parts.append(text("templates.allowed_note", values=allowed(column)))
    if column.blank:
        parts.append(text("templates.blank_means", label=labels(column.codes)[column.blank]))
    return "\n".join(parts)


def allowed(column: Column) -> str:
    """The values a column takes, in words; empty for free text."""
    if column.type != "code":
        return _range(column)
    choices = labels(column.codes)
    many = len(choices) > LONG_LIST
    listed = text("templates.open_list") if many else ", ".join(choices.values())
    return f"{listed}, {text('templates.or_empty')}" if column.blank == "" else listed


def _range(column: Column) -> str:
    sentences = {"count": "value_count", "amount": "value_amount", "percent": "value_percent"}
    return text(f"templates.{sentences[column.type]}") if column.type in sentences else ""
