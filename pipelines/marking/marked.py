"""A partner's own workbook back: the wrong cells marked, and one sheet more that lists them."""

from dataclasses import dataclass, replace
from pathlib import PurePath

from pipelines.marking.book import Book
from pipelines.marking.fresh import fresh
from pipelines.marking.patch import patched
from pipelines.marking.spots import refuse_personal_data
from pipelines.problems import Problem
from pipelines.read import read
from pipelines.reading.package import Broken
from pipelines.workbook import Workbook
from texts import LANGUAGES, text, words

__all__ = ["Marked", "marked"]

_PATCHED = (".xlsx", ".xlsm")  # packages of XML; all else is made anew


@dataclass(frozen=True)
class Marked:
    """A file to give back: what it is called and its bytes."""

    name: str
    content: bytes


def marked(
    content: bytes, name: str, problems: list[Problem], workbook: Workbook | None = None
) -> Marked:
    """The file `name` with `problems` marked in it, in the reader's language.

    An .xlsx or .xlsm stays what it was: only the style of the marked cells changes, and notes and
    a list are added; marks of an earlier round go. Any other file comes back as a new workbook of
    its cells; `workbook` are those cells, read here if they are not given.

    Raises ValueError if a problem says that the file holds personal data: a problem never repeats
    such data, but the copy would, and nothing of that file may be kept or handed on. Raises
    UserError for a file that cannot be read.
    """
    refuse_personal_data(problems)
    path = PurePath(name)
    if path.suffix.lower() in _PATCHED:
        try:
            return Marked(copy_name(path, path.suffix), patched(Book(content, name), problems, []))
        except Broken:
            remark = text("marked.odd_package")
    else:
        remark = text("marked.fresh", ending=path.suffix.lower())
    made, names = fresh(workbook or read(content, name))
    renamed = [replace(each, sheet=names.get(each.sheet, each.sheet)) for each in problems]
    return Marked(copy_name(path, ".xlsx"), patched(Book(made, name), renamed, [remark]))


def copy_name(path: PurePath, ending: str) -> str:
    """The name with a word behind it, once."""
    stem = path.stem
    for code in LANGUAGES:
        stem = stem.removesuffix(words(code)["marked.behind_name"])
    return f"{stem}{text('marked.behind_name')}{ending}"
