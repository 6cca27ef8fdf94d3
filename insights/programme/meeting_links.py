"""Links to the slides of one meeting, for who has no account: how they are kept and what they open.

Of a link only a mark is kept, from which nobody gets the link back.
"""

import hmac
import secrets
from datetime import date
from hashlib import sha256

from insights.ask import Moment
from insights.deck.setting import REGION
from insights.programme.records import Record, record, records

_BYTES = 24  # 192 bits: nobody guesses one
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")  # no row of digits like a number


def new() -> str:
    """The secret part of a new link."""
    return secrets.token_urlsafe(_BYTES)


def mark(token: str) -> str:
    """What is kept of a link."""
    return sha256(token.encode()).hexdigest().translate(_LETTERS)


def counting(meeting: str, at: Moment, today: date) -> tuple[Record, ...]:
    """The links to that meeting that still lead somewhere, the last made first."""
    found = [one for one in _every(at, today) if one.words("meeting") == meeting]
    return tuple(sorted(found, key=lambda one: one.first_at, reverse=True))


def opened(token: str, at: Moment, today: date) -> tuple[Record, Record] | None:
    """The link with that secret part and its meeting; None when it leads nowhere (any more)."""
    asked = mark(token)
    for one in _every(at, today):
        if hmac.compare_digest(one.words("mark"), asked):
            meeting = record("meeting", one.words("meeting"), at, REGION)
            return (one, meeting) if meeting else None
    return None


def _every(at: Moment, today: date) -> list[Record]:
    links = records("meeting_link", at, REGION)
    return [one for one in links if (until := one.day("until")) is not None and until >= today]
