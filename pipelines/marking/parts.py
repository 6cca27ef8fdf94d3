"""The parts of a package, to look at, to change and to add to; untouched ones stay packed."""

import zipfile
import zlib
from html import escape
from io import BytesIO

from pipelines.marking.splice import Document
from pipelines.reading import repack
from pipelines.reading.package import Broken, Package, Part

_TYPES = "[Content_Types].xml"


class Parts:
    """The parts by path, whatever their capitals."""

    def __init__(self, content: bytes, name: str) -> None:
        """Raises a UserError for what is no package."""
        self._package = Package(content, name)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            listed = [each.replace("\\", "/") for each in archive.namelist()]
        self._names = {each.lower(): each for each in listed if not each.endswith("/")}
        self._changed: dict[str, Part] = {}
        self._documents: dict[str, Document] = {}
        self._endings: set[str] = set()

    def __contains__(self, path: str) -> bool:
        return path.lower() in self._names

    def part(self, path: str) -> Part:
        """A part as it is now. Raises a UserError if it is not there."""
        return self._changed.get(path.lower()) or self._package.part(path)

    def document(self, path: str) -> Document:
        """A part to make changes in, always the same one. Raises Broken."""
        if path.lower() not in self._documents:
            self._documents[path.lower()] = Document(self.part(path).content())
        return self._documents[path.lower()]

    def put(self, path: str, part: Part | bytes, content_type: str = "") -> None:
        """Replace a part, or add one; what kind a new one is must be said unless its ending does.

        Raises Broken if the package does not say what its parts are.
        """
        self._changed[path.lower()] = deflated(part) if isinstance(part, bytes) else part
        self._documents.pop(path.lower(), None)
        if path not in self:
            self._names[path.lower()] = path
            if content_type:
                self._declare("Override", f'PartName="/{escape(path)}"', content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Say what every part with this ending is, unless that was said."""
        known = {
            each.attributes.get("Extension", "").lower()
            for each in self.document(_TYPES).root.each("Default")
        }
        if ending not in known | self._endings:
            self._endings.add(ending)
            self._declare("Default", f'Extension="{ending}"', content_type, first=True)

    def free(self, pattern: str) -> str:
        """A path, with a number for `{}`, that no part has."""
        paths = (pattern.format(n) for n in range(1, len(self._names) + 2))
        return next(path for path in paths if path not in self)

    def save(self) -> bytes:
        """The package with every change made. Raises Broken for a name that is no part's."""
        if not all(name.isascii() for name in self._names.values()):
            raise Broken("a part with a name that is not allowed")
        for path, document in self._documents.items():
            if (changed := document.result()) != document.content:
                self._changed[path] = deflated(changed)
        return repack.package({name: self.part(path) for path, name in self._names.items()})

    def _declare(self, element: str, what: str, content_type: str, first: bool = False) -> None:
        if _TYPES not in self:
            raise Broken("no content types")
        document = self.document(_TYPES)
        made = f'<{document.root.prefix}{element} {what} ContentType="{content_type}"/>'.encode()
        if first:
            document.insert_in_order(document.root, made, ("Default", "Override"))
        else:
            document.append(document.root, made)


def deflated(content: bytes) -> Part:
    """A part, packed."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return Part(memoryview(packed), True, len(content), zlib.crc32(content))
