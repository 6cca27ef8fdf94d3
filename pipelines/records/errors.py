"""Why nothing was written: somebody else was first, or what was filled in does not fit."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from data.errors import UserError
from data.records import Finding, Value


class Theirs(NamedTuple):
    """What somebody else made of a field meanwhile."""

    value: Value
    who: str
    when: datetime


class Conflict(UserError):
    """Somebody else changed the same since the editor looked; `theirs` says what, per field.

    A record that was withdrawn or restored meanwhile is told under "" with the reason.
    """

    def __init__(self, theirs: Mapping[str, Theirs]) -> None:
        super().__init__(fields=", ".join(theirs))
        self.theirs = dict(theirs)


class RecordRefused(UserError):
    """What was filled in does not fit its fields; `findings` says where and why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(fields=", ".join(one.field for one in findings))
        self.findings = tuple(findings)
