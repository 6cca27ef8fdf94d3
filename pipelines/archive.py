"""Accepted originals on disk, with what is needed to read them in again from nothing.

An original is written before the publish that makes it count, as `pending`; the publish done, it
gets its own name. What stays pending after a crash is settled by `settle`.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from data.settings import settings

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
    mapping: dict[str, dict[str, str]]

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
    pending = _folder(delivery_id, pending=True)
    if pending.exists():
        pending.rename(_folder(delivery_id))


def discard(delivery_id: str) -> None:
    """The publish did not happen: forget the original."""
    folder = _folder(delivery_id, pending=True)
    for file in folder.glob("*"):
        file.unlink()
    if folder.exists():
        folder.rmdir()


def settle(published: set[str]) -> None:
    """After a crash: confirm what was published after all, discard the rest."""
    for folder in settings().archive.glob(f"*{_PENDING}"):
        delivery_id = folder.name.removesuffix(_PENDING)
        (confirm if delivery_id in published else discard)(delivery_id)


def originals() -> Iterator[tuple[Archived, bytes]]:
    """Every original that counts, in the order in which they became known."""
    found = [
        Archived(**json.loads((folder / "delivery.json").read_text("utf-8")))
        for folder in settings().archive.glob("*")
        if folder.is_dir() and not folder.name.endswith(_PENDING)
    ]
    for delivery in sorted(found, key=lambda one: (one.known_at, one.delivery_id)):
        yield delivery, (_folder(delivery.delivery_id) / "original").read_bytes()


def original(delivery_id: str) -> bytes | None:
    """The file as it came in, or None when it is not in this archive."""
    file = _folder(delivery_id) / "original"
    return file.read_bytes() if file.exists() else None


def _folder(delivery_id: str, pending: bool = False) -> Path:
    return settings().archive / (delivery_id + (_PENDING if pending else ""))


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
