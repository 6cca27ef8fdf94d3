"""Accepted originals on disk, with what is needed to read them in again from nothing.

An original is written before the publish that makes it count, as `pending`; the publish done, it
gets its own name. What stays pending after a crash is settled by the next publish.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from data import store
from data.settings import settings
from pipelines.mapping.told import Mapping

_PENDING = ".pending"


@dataclass(frozen=True)
class Archived:
    """One accepted delivery as it came in."""

    delivery_id: str
    partner: str
    uploader: str
    file_name: str
    sha256: str
    known_at: str  # ISO, UTC
    note: str
    mapping: Mapping

    @property
    def moment(self) -> datetime:
        """When it was published."""
        return datetime.fromisoformat(self.known_at)


def keep(delivery: Archived, content: bytes) -> None:
    """Write the original and its description, not yet counting."""
    folder = _folder(delivery.delivery_id, pending=True)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "original", content)
    described = json.dumps(asdict(delivery), ensure_ascii=False, indent=1)
    _write(folder / "delivery.json", described.encode())


def confirm(delivery_id: str) -> None:
    """The publish is done: this original counts."""
    with suppress(FileNotFoundError):  # the next publish was quicker
        _folder(delivery_id, pending=True).rename(_folder(delivery_id))


def wanted(con: store.Connection) -> list[str]:
    """The deliveries whose originals belong here: all but those that were really removed."""
    asked = "SELECT delivery_id FROM lake.delivery ANTI JOIN lake.removal USING (delivery_id)"
    return [row[0] for row in con.execute(asked).fetchall()]


def clear() -> int:
    """Take away the originals of removed deliveries that are still here; how many that were."""
    with store.reading() as con:
        found = con.execute("SELECT delivery_id FROM lake.removal").fetchall()
    folders = [_folder(row[0], pending) for row in found for pending in (False, True)]
    there = [folder for folder in folders if folder.exists()]
    for folder in there:
        shutil.rmtree(folder)
    return len(there)


def _discard(delivery_id: str) -> None:
    """The publish did not happen: forget the original."""
    shutil.rmtree(_folder(delivery_id, pending=True), ignore_errors=True)


def settle(con: store.Connection, only: str = "*") -> None:
    """Confirm what is pending and was published after all, discard the rest.

    Inside a publish: then nobody else is under way, so what is pending was left by a crash. Or
    `only` for one's own delivery.
    """
    pending = [
        folder.name.removesuffix(_PENDING)
        for folder in settings().archive.glob(f"{only}{_PENDING}")
    ]
    if pending:
        published = {
            row[0] for row in con.execute("SELECT delivery_id FROM lake.delivery").fetchall()
        }
    for delivery_id in pending:
        (confirm if delivery_id in published else _discard)(delivery_id)


def originals() -> Iterator[tuple[Archived, bytes]]:
    """Every original that counts, in the order in which they became known."""
    found = [
        Archived(**json.loads((folder / "delivery.json").read_text("utf-8")))
        for folder in settings().archive.glob("*")
        if (folder / "delivery.json").is_file()
        and (folder / "original").is_file()
        and not folder.name.endswith(_PENDING)
    ]
    for delivery in sorted(found, key=lambda one: (one.known_at, one.delivery_id)):
        yield delivery, (_folder(delivery.delivery_id) / "original").read_bytes()


def original(delivery_id: str) -> bytes | None:
    """The file as it came in, or None when it is not in this archive."""
    # pending too: one who asks knows the id, so it was published, at most not yet confirmed
    for pending in (False, True, False):
        with suppress(FileNotFoundError):
            return (_folder(delivery_id, pending) / "original").read_bytes()
    return None


def copy(delivery_ids: list[str], target: Path) -> None:
    """Copy the originals of these published deliveries to another folder, where they count."""
    for delivery_id in delivery_ids:
        for pending in (False, True, False):  # it may be confirmed between two looks
            with suppress(FileNotFoundError):
                shutil.copytree(_folder(delivery_id, pending), target / delivery_id)
                break


def _folder(delivery_id: str, pending: bool = False) -> Path:
    return settings().archive / (delivery_id + (_PENDING if pending else ""))


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
