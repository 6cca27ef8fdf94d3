"""What readers do without changing anything: who signed in, was refused, took a file along or
opened a link. Lines in files beside the archive, so that it makes no new version of the warehouse.

Each process writes a file of its own per day, a line at once; a line that was broken off is told
and left out. Nobody is named: a role, and of an account the pseudonym of `data.access.account`.
"""

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from errno import ENOSPC
from pathlib import Path
from uuid import uuid4

from data.settings import settings

_HERE = uuid4().hex[:12]  # of this process: others write beside it, on other machines too
_DAY = len("2026-12-31")


@dataclass(frozen=True)
class Step:
    """One thing that somebody did: `who` is a role (`analist:lisoever`), `account` a pseudonym or
    "", `what` one of WHAT, `subject` what it was about: never a name that a reader gave."""

    at: datetime  # UTC
    who: str
    account: str
    what: str
    subject: str


WHAT = ("signed_in", "refused", "exported", "link_opened")


def note(who: str, account: str, what: str, subject: str) -> None:
    """Write a step down. Raises OSError when there is no room or no folder."""
    assert what in WHAT, what
    at = datetime.now(UTC).replace(tzinfo=None)
    step = asdict(Step(at, who, account, what, subject)) | {"at": at.isoformat()}
    # a line begins anew, so that one that was broken off before it takes nothing with it
    line = ("\n" + json.dumps(step, ensure_ascii=False) + "\n").encode()
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{at.date().isoformat()}-{_HERE}.jsonl"
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        if os.write(opened, line) < len(line):  # a part, that reading leaves out
            raise OSError(ENOSPC, os.strerror(ENOSPC), str(file))
    finally:
        os.close(opened)


def steps(since: date) -> tuple[list[Step], int]:
    """Every step from that day on (UTC), and how many lines could not be read."""
    found, broken = [], 0
    for file in sorted(_folder().glob("*.jsonl")):
        if file.name[:_DAY] < since.isoformat():
            continue
        for line in file.read_bytes().split(b"\n"):
            step = _read(line)
            if step:
                found.append(step)
            elif line:
                broken += 1
    return sorted(found, key=lambda one: one.at), broken


def let_go(before: date) -> int:
    """Take away the files of the days before that one; how many there were."""
    old = [one for one in _folder().glob("*.jsonl") if one.name[:_DAY] < before.isoformat()]
    for file in old:
        file.unlink()
    return len(old)


def _folder() -> Path:
    return settings().archive.parent / "trail"


def _read(line: bytes) -> Step | None:
    try:
        told = json.loads(line)
        at = datetime.fromisoformat(told["at"])
        words = [told[name] for name in ("who", "account", "what", "subject")]
    except (ValueError, KeyError, TypeError):
        return None
    known = at.tzinfo is None and words[2] in WHAT and all(isinstance(one, str) for one in words)
    return Step(at, *words) if known else None
