"""Who may look, and as whom: from what the account provider says to the scopes of one reader."""

import csv
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from data import programmes
from data.errors import BrokenProgramme, SignInExpired, SignInIncomplete
from data.questions import ROLES, Scope

ACCOUNTS = "accounts.csv"  # in the programme's folder: account,role,partner
_AHEAD = timedelta(minutes=5)  # how far a provider's clock may run before ours
_SHORTEST_SALT = 32


@dataclass(frozen=True)
class Access:
    """How signing in is set. `claim` is where the provider keeps roles, "" for nowhere; `contact`
    is whom a reader without a role can ask; `hosts` are names of this server besides that of
    auth.redirect_uri."""

    salt: str
    hours: float
    claim: str
    contact: str
    hosts: tuple[str, ...] = ()


def access(told: Mapping[str, object]) -> Access:
    """The settings as written in the table `access` of secrets.toml. Raises SignInIncomplete."""
    salt, hours = told.get("salt", ""), told.get("hours", 12)
    if not isinstance(salt, str) or len(salt) < _SHORTEST_SALT:
        raise SignInIncomplete(setting="access.salt")
    if isinstance(hours, bool) or not isinstance(hours, int | float) or not 0 < hours <= 24 * 30:
        raise SignInIncomplete(setting="access.hours")
    hosts = told.get("hosts", [])
    if not isinstance(hosts, list | tuple) or not all(isinstance(name, str) for name in hosts):
        raise SignInIncomplete(setting="access.hosts")
    claim, contact = str(told.get("claim", "")), str(told.get("contact", ""))
    return Access(salt, hours, claim, contact, tuple(hosts))


def account(claims: Mapping[str, object], salt: str) -> str:
    """The pseudonym under which the programme knows an account; names nobody without the salt."""
    who = "\n".join((str(claims["iss"]), str(claims["sub"])))
    return hmac.new(salt.encode(), who.encode(), hashlib.sha256).hexdigest()[:32]


def require_fresh(claims: Mapping[str, object], hours: float, now: datetime) -> None:
    """Raise SignInExpired when this sign-in is older than `hours`, or says not how old it is."""
    at = claims.get("iat")
    if isinstance(at, bool) or not isinstance(at, int | float):
        raise SignInExpired(hours=hours)
    age = now - datetime.fromtimestamp(at, UTC)
    if not -_AHEAD <= age < timedelta(hours=hours):
        raise SignInExpired(hours=hours)


def scopes(claims: Mapping[str, object], settings: Access, programme: str) -> tuple[Scope, ...]:
    """Everything this account may look as, in the order of the roles; none at all for a stranger.

    Raises BrokenProgramme when the programme's own table cannot be understood.
    """
    partners = set(programmes.programme(programme).partners["partner"])
    told = claims.get(settings.claim) if settings.claim else None
    words = told if isinstance(told, list) else [told]
    claimed = (_scope(*_split(str(word)), partners) for word in words)
    found = {scope for scope in claimed if scope}  # a provider's other groups are not ours
    found |= _listed(account(claims, settings.salt), programme, partners)
    return tuple(sorted(found, key=lambda one: (ROLES.index(one.role), one.partner)))


def _split(word: str) -> tuple[str, str]:
    role, _, partner = word.partition(":")
    return role, partner


def _scope(role: str, partner: str, partners: set[str]) -> Scope | None:
    """An analyst works for one partner of the programme, anybody else for none."""
    fits = partner in partners if role == "analist" else partner == ""
    return Scope(role, partner) if role in ROLES and fits else None  # type: ignore[arg-type]


def _listed(who: str, programme: str, partners: set[str]) -> set[Scope]:
    """What the programme's own table gives; read each time, so a change counts at once."""
    file = programmes.programme_folder(programme) / ACCOUNTS
    if not file.exists():
        return set()
    found = set()
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if set(row) != {"account", "role", "partner"}:
                raise BrokenProgramme(file=ACCOUNTS, found=", ".join(map(str, row)))
            scope = _scope(row["role"], row["partner"] or "", partners)
            if scope is None:
                raise BrokenProgramme(file=ACCOUNTS, found=f"{row['role']}:{row['partner']}")
            if hmac.compare_digest(row["account"], who):
                found.add(scope)
    return found
