"""A backup is one folder: every table as Parquet, the originals, and a list of fingerprints."""

import json
import shutil
from hashlib import file_digest
from pathlib import Path

from data import store, tables, totals
from data.errors import OtherProgramme, UserError, WarehouseNotEmpty
from data.settings import settings
from pipelines import archive

_LIST = "fingerprints.json"
_OWN = ("stamp", "audit")  # what a warehouse may hold of its own and still be empty


class BackupDamaged(UserError):
    """A file of the backup is missing or is not what it was."""


def backup(folder: Path) -> str:
    """Write everything to `folder`, from one consistent state, while others go on reading.

    A backup that is there already is replaced once the new one is whole. Raises WarehouseNotEmpty
    when files of the same names are there that are no backup.
    """
    parts = [_LIST, "archive", *(f"{name}.parquet" for name in tables.tables())]
    if not (folder / _LIST).exists() and any((folder / part).exists() for part in parts):
        raise WarehouseNotEmpty
    new = folder / ".new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    with store.reading() as con:
        for name in tables.tables():
            con.execute(f"COPY lake.{name} TO {_quoted(new / f'{name}.parquet')} (FORMAT parquet)")
        wanted = archive.wanted(con)
    archive.copy(wanted, new / "archive")
    files = sorted(file for file in new.rglob("*") if file.is_file())
    marks = {str(file.relative_to(new)): _fingerprint(file) for file in files}
    (folder / _LIST).unlink(missing_ok=True)  # from here until the new list is there: no backup
    shutil.rmtree(folder / "archive", ignore_errors=True)
    for part in new.iterdir():
        part.replace(folder / part.name)
    new.rmdir()
    (folder / _LIST).write_text(json.dumps(marks, indent=1), "utf-8")
    return str(folder)


def restore(folder: Path) -> str:
    """Put a backup back into an empty warehouse.

    Raises BackupDamaged, OtherProgramme, WarehouseNotEmpty, and then changes nothing.
    """
    marks = _marks(folder)
    with store.publishing("restore", "restore") as con:
        _check_programme(con, folder)
        for name in tables.tables():
            held = con.execute(f"SELECT 1 FROM lake.{name} LIMIT 1").fetchone()
            if held and name not in _OWN:
                raise WarehouseNotEmpty
        for name in tables.tables():
            # a table that an older version did not have is not in its backup
            if name != "stamp" and f"{name}.parquet" in marks:
                source = _quoted(folder / f"{name}.parquet")
                con.execute(f"INSERT INTO lake.{name} BY NAME SELECT * FROM {source}")
        totals.derive(con)
        if (folder / "archive").exists():
            shutil.copytree(folder / "archive", settings().archive, dirs_exist_ok=True)
    return str(folder)


def _marks(folder: Path) -> dict[str, str]:
    """The list of fingerprints, each of them found right."""
    try:
        marks = json.loads((folder / _LIST).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BackupDamaged(file=_LIST) from error
    for name in ("stamp.parquet", *marks):
        file = folder / name
        if not file.is_file() or _fingerprint(file) != marks.get(name):
            raise BackupDamaged(file=name)
    return marks


def _check_programme(con: store.Connection, folder: Path) -> None:
    source = _quoted(folder / "stamp.parquet")
    found = con.execute(f"SELECT programme FROM {source}").fetchone()
    asked = settings().programme
    if not found or found[0] != asked:
        raise OtherProgramme(found=found[0] if found else "", asked=asked)


def _quoted(file: Path) -> str:
    return "'" + str(file).replace("'", "''") + "'"


def _fingerprint(file: Path) -> str:
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()
