"""One press beside a record that changes it at once, without a form; it can be undone."""

from collections.abc import Mapping

from insights.programme.records import Record
from pages.shared import reader
from pages.shared.records import saving
from pipelines.records import Conflict, withdraw, write


def change(one: Record, changes: Mapping[str, object], part: str) -> bool:
    """Write it; False when somebody else changed the same since `one` was read."""
    try:
        write(one.kind.name, changes, one.id, one.seen, who=reader.who(), scope=reader.scope())
    except Conflict:
        return False
    saving.remember(saving.Saved("", one.kind.name, one.id, False), part)
    return True


def add(kind: str, told: Mapping[str, object], part: str) -> None:
    """A new record that says this."""
    made = write(kind, told, who=reader.who(), scope=reader.scope())
    saving.remember(saving.Saved("", kind, made, True), part)


def take_out(kind: str, record: str, part: str) -> None:
    """The record stands no longer; nothing happens when it did so already."""
    withdraw(kind, record, who=reader.who(), scope=reader.scope())
    saving.remember(saving.Saved("", kind, record, False), part)
