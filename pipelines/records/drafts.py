"""What somebody filled in and did not save yet: kept on this machine for a while, for its writer.

A draft is no part of the programme: nobody else sees it, and no export or backup has it. Words
with an e-mail address or a BSN in them are not kept: nothing about a person reaches the disk.
"""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from data.programmes.keeping import keeping
from data.settings import settings
from pipelines.personal import about_a_person


@dataclass(frozen=True)
class Draft:
    """Values by field, days as ISO texts, and when they were last kept (UTC)."""

    values: Mapping[str, object]
    at: datetime


def keep(key: str, values: Mapping[str, object]) -> bool:
    """Keep this as the draft of `key`, which names writer and record; False: it may not be kept."""
    if any(about_a_person(str(value)) for value in values.values() if value):
        drop(key)
        return False
    file = _file(key)
    file.parent.mkdir(parents=True, exist_ok=True)
    let_go()
    beside = file.with_suffix(".part")  # whoever reads meanwhile finds the old one, whole
    beside.write_text(json.dumps(values, default=_plain, ensure_ascii=False), "utf-8")
    beside.replace(file)
    return True


def kept(key: str) -> Draft | None:
    """The draft of `key`, if there is one."""
    file = _file(key)
    if not file.exists():
        return None
    at = datetime.fromtimestamp(file.stat().st_mtime, UTC).replace(tzinfo=None)
    return Draft(json.loads(file.read_text("utf-8")), at)


def drop(key: str) -> None:
    """The draft is saved, or thrown away."""
    _file(key).unlink(missing_ok=True)


def _file(key: str) -> Path:
    name = sha256(key.encode()).hexdigest()[:32]
    return _folder() / f"{name}.json"


def let_go() -> int:
    """Take away every draft that is older than the programme keeps them; how many that were."""
    days = keeping(settings().programme).drafts_days
    oldest = time.time() - days * 24 * 3600
    old = [file for file in _folder().glob("*") if file.stat().st_mtime < oldest]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)


def _folder() -> Path:
    return settings().archive.parent / "drafts"


def _plain(value: object) -> str:
    assert isinstance(value, date), f"a form holds no {type(value)}"
    return value.isoformat()
