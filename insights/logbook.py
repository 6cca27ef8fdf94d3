"""Who did what, and when: what changed the warehouse and what readers took along, in one list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from data import audited, trail
from data.disclosure import ROLES, Audit, Scope
from insights.ask import Moment, ask
from texts import has_text, text

GROUPS = ("data", "programme", "taken", "entered")
_GROUP = {
    "exported": "taken", "link_opened": "taken", "signed_in": "entered", "refused": "entered",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One line: when (UTC), who, what and about what in words; which of GROUPS it belongs to, and
    the pseudonym of the account when there was one."""

    at: datetime
    who: str
    what: str
    about: str
    group: str
    account: str = ""


@dataclass(frozen=True)
class Logbook:
    """The latest first; `broken` lines of the trail could not be read."""

    entries: tuple[Entry, ...]
    broken: int

    def only(self, group: str) -> tuple[Entry, ...]:
        """Those of a group; "" for all."""
        return tuple(one for one in self.entries if not group or one.group == group)


def logbook(since: date, names: Mapping[str, str], at: Moment, scope: Scope) -> Logbook:
    """Everything from that day on; `names` are those of the partners. Raises NotAllowed."""
    audited.require(scope)
    done = ask(Audit(since), at=at, scope=scope)
    walked, broken = trail.steps(since)
    entries = [_done(row, names) for row in done.to_dict("records")]
    until = at.known_at
    entries += [_step(one, names) for one in walked if until is None or one.at <= until]
    return Logbook(tuple(sorted(entries, key=lambda one: one.at, reverse=True)), broken)


def _done(row: Mapping, names: Mapping[str, str]) -> Entry:
    what, at = str(row["what"]), pd.Timestamp(row["known_at"]).to_pydatetime()
    if what.startswith("record_"):
        kind = text(f"records.{row['detail']}.one") if row["detail"] else ""
        return Entry(at, _who(str(row["who"]), names), _what(what), kind, "programme")
    about = row["detail"] or names.get(str(row["subject"]), "")
    return Entry(at, _who(str(row["who"]), names), _what(what), str(about), "data")


def _step(one: trail.Step, names: Mapping[str, str]) -> Entry:
    who = _who(one.who, names) if one.who else text("logbook.nobody")
    return Entry(one.at, who, _what(one.what), one.subject, _GROUP[one.what], one.account)


def _what(what: str) -> str:
    key = f"logbook.what_{what.replace(' ', '_')}"
    return text(key) if has_text(key) else what


def _who(who: str, names: Mapping[str, str]) -> str:
    """A role in words; a name on the command line as it is."""
    role, _, partner = who.partition(":")
    if role not in ROLES:
        return who
    if partner:
        return text("reader.analist_of", partner=names.get(partner, partner))
    return text(f"reader.{role}")
