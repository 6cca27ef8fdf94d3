"""A backup is one folder: every table as Parquet, the originals, and a list of fingerprints."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

from data import store, tables
from data.errors import UserError, WarehouseNotEmpty
from data.settings import settings

_LIST = "fingerprints.json"


class BackupDamaged(UserError):
    """A file of the backup is missing or is not what it was."""


def backup(folder: Path) -> str:
    """Write everything to `folder`, from one consistent state, while others go on reading."""
    folder.mkdir(parents=True, exist_ok=True)
    with store.reading() as con:
        for name in tables.tables():
            con.execute(f"COPY lake.{name} TO '{folder / name}.parquet' (FORMAT parquet)")
    archive = settings().archive
    if archive.exists():
        shutil.copytree(archive, folder / "archive", dirs_exist_ok=True)
    marks = {str(f.relative_to(folder)): _fingerprint(f) for f in _files(folder)}
    (folder / _LIST).write_text(json.dumps(marks, indent=1), "utf-8")
    return str(folder)


def restore(folder: Path) -> str:
    """Put a backup back into an empty warehouse. Raises BackupDamaged, WarehouseNotEmpty."""
    marks = json.loads((folder / _LIST).read_text("utf-8"))
    for name, mark in marks.items():
        file = folder / name
        if not file.exists() or _fingerprint(file) != mark:
            raise BackupDamaged(file=name)
    with store.publishing("restore", "restore") as con:
        held = con.execute("SELECT count(*) FROM lake.delivery").fetchone()
        if held and held[0]:
            raise WarehouseNotEmpty
        for name, columns in tables.tables().items():
            if name == "stamp":
                continue  # the warehouse has its own, of the same programme
            listed = ", ".join(f'"{column}"' for column in columns)
            con.execute(
                f"INSERT INTO lake.{name} ({listed}) SELECT {listed} FROM '{folder / name}.parquet'"
            )
    if (folder / "archive").exists():
        shutil.copytree(folder / "archive", settings().archive, dirs_exist_ok=True)
    return str(folder)


def _files(folder: Path) -> list[Path]:
    return sorted(f for f in folder.rglob("*") if f.is_file() and f.name != _LIST)


def _fingerprint(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
