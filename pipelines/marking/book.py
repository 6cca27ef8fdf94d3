"""A workbook as its package tells it: which sheets there are, and which part points to which."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from pipelines.marking.parts import Parts
from pipelines.reading.package import Broken

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True)
class Relation:
    """What a part points to: `kind` is the last word of its type, `family` the rest."""

    identity: str
    kind: str
    family: str
    path: str


@dataclass(frozen=True)
class Sheet:
    """A sheet of any kind as the workbook lists it."""

    name: str
    hidden: bool
    kind: str
    path: str


class Book(Parts):
    """A workbook package; `main` and `office` are the namespaces it is written in."""

    def __init__(self, content: bytes, name: str) -> None:
        """Raises Broken or a UserError if there is no workbook in it."""
        super().__init__(content, name)
        self._promised: dict[str, set[str]] = {}
        root = next((r for r in self.relations("") if r.kind == "officeDocument"), None)
        if root is None:
            raise Broken("no workbook")
        self.path, self.office = root.path, root.family
        self.folder = posixpath.dirname(root.path)
        self.workbook = self.document(self.path)
        names = self.workbook.root.attributes
        prefix = self.workbook.root.prefix.rstrip(":")
        self.main = names.get(f"xmlns:{prefix}" if prefix else "xmlns", "")
        self.sheets = tuple(self._sheets())

    def relations(self, source: str) -> list[Relation]:
        """What a part ("" is the package) points to within the package."""
        path = _relations_path(source)
        if path not in self:
            return []
        return [
            Relation(
                one.attributes.get("Id", ""),
                one.attributes.get("Type", "").rpartition("/")[2],
                one.attributes.get("Type", "").rpartition("/")[0],
                _target(source, one.attributes.get("Target", "")),
            )
            for one in self.document(path).root.each("Relationship")
            if one.attributes.get("TargetMode") != "External"
        ]

    def related(self, source: str, kind: str) -> str:
        """The path of the first part of a kind that a part points to, or nothing."""
        found = (one.path for one in self.relations(source) if one.kind == kind)
        return next((path for path in found if path in self), "")

    def relate(self, source: str, kind: str, path: str) -> str:
        """Point from a part to a new one; gives the identity of that relation."""
        relations = _relations_path(source)
        if relations not in self:
            empty = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
            self.put(relations, b'<?xml version="1.0" encoding="UTF-8"?>\n' + empty)
            self.declare_ending("rels", _RELATIONS_TYPE)
        document = self.document(relations)
        taken = self._promised.setdefault(relations.lower(), set())
        taken |= {each.attributes.get("Id", "") for each in document.root.children}
        identity = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        taken.add(identity)
        made = (
            f'<{document.root.prefix}Relationship Id="{identity}" Type="{self.office}/{kind}"'
            f' Target="/{escape(path)}"/>'
        )
        document.append(document.root, made.encode())
        return identity

    def _sheets(self) -> Iterator[Sheet]:
        related = {one.identity: one for one in self.relations(self.path)}
        listed = self.workbook.root.first("sheets")
        for one in listed.children if listed else ():
            values = one.attributes
            identity = next((v for k, v in values.items() if k.rpartition(":")[2] == "id"), "")
            if identity not in related:
                raise Broken("a sheet that is nowhere")
            hidden = values.get("state", "visible") != "visible"
            where = related[identity]
            yield Sheet(values.get("name", ""), hidden, where.kind, where.path)


def _relations_path(source: str) -> str:
    folder, file = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _target(source: str, target: str) -> str:
    folder = posixpath.dirname(source)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
