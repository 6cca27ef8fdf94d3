"""A folder that is there whole or not at all."""

import csv
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from data.errors import UnwritableFile, UserError

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class FolderNotEmpty(UserError):
    """What is handed over goes into a folder of its own, and there is something in this one."""


@contextmanager
def whole(folder: Path) -> Iterator[Path]:
    """A folder to write in, that is called `folder` once everything is in it.

    Raises FolderNotEmpty and UnwritableFile.
    """
    beside = folder.with_name(f".{folder.name}.new")
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderNotEmpty(folder=folder)
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        yield beside
        beside.replace(folder)
    except OSError as error:
        raise UnwritableFile(file=folder) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def write_table(file: Path, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table as Dutch Excel opens it, where no cell can be a formula."""
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        out = csv.writer(opened, delimiter=";")
        out.writerow(heads)
        out.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> object:
    """Words that begin like a formula behind an apostrophe; a fraction with a comma, for Dutch
    Excel takes 8.7 for the eighth of July."""
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    like_formula = isinstance(value, str) and value.startswith(_FORMULA)
    return f"'{value}" if like_formula else value
