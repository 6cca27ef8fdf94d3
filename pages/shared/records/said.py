"""What is said of a record in the reader's words: its values, its fields, and who said them."""

from datetime import date

from data.records import RECORDS, Field, code_key
from pages.shared import reader
from pages.shared.records.options import half_year
from texts import day, has_text, number, text


def said(kind: str, name: str, value: object) -> str:
    """The value of a field; a clear word when nothing is said."""
    one = RECORDS[kind].by_name[name]
    if value is None or value in ([], (), ""):
        return text("records.nothing")
    if isinstance(value, list | tuple):
        return ", ".join(_one(one, each) for each in value)
    return _one(one, value)


def _one(one: Field, value: object) -> str:
    if one.type == "code":
        return text(code_key(one.codes, str(value)))
    if one.type == "partner":
        return reader.partner_names().get(str(value), str(value))
    if one.type == "yes_no":
        return text("records.yes" if value else "records.no")
    if one.type in ("day", "half_year"):
        at = value if isinstance(value, date) else date.fromisoformat(str(value))
        return day(at) if one.type == "day" else half_year(at)
    if one.type == "amount" and isinstance(value, int | float):
        return text("records.eur", n=number(value))
    if isinstance(value, float):
        return number(value, 0 if value.is_integer() else 1)
    return str(value)


def role(who: str) -> str:
    """Who wrote something, as people call that role; whoever no role wrote for, as noted."""
    name, _, partner = who.partition(":")
    if not has_text(f"reader.{name}"):
        return text("records.from_the_start") if name == "start" else who
    own = reader.partner_names().get(partner, partner)
    return f"{text(f'reader.{name}')} ({own})" if partner else text(f"reader.{name}")


def label(kind: str, name: str) -> str:
    """How readers call a field; "" is the record itself."""
    return text(f"records.{kind}.{name}") if name else text(f"records.{kind}.one")
