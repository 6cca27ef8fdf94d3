"""An element of XML and where it stands among the bytes; its tag, changed or not."""

import re
from dataclasses import dataclass, field
from html import escape

from pipelines.reading.markup import Attributes, local
from pipelines.reading.package import Broken

TAG = re.compile(rb"<[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"']([^\"']*)")
_READABLE = (b"utf-8", b"us-ascii", b"ascii")


@dataclass(eq=False)
class Element:
    """One element; positions are bytes: `start` of its tag, `inside` behind it, `close` where its
    end tag begins (the same as `inside` if it has none) and `end` behind that."""

    name: str
    attributes: Attributes
    start: int
    inside: int
    close: int = 0
    end: int = 0
    children: list["Element"] = field(default_factory=list)

    @property
    def local(self) -> str:
        """Its name without the prefix."""
        return local(self.name)

    @property
    def prefix(self) -> str:
        """`x:` for `x:row`, nothing for `row`."""
        return self.name[: -len(self.local)]

    def each(self, name: str) -> list["Element"]:
        """The children with this local name."""
        return [child for child in self.children if child.local == name]

    def first(self, name: str) -> "Element | None":
        """The first child with this local name."""
        return next((child for child in self.children if child.local == name), None)


def with_attributes(tag: bytes, attributes: dict[str, str | None]) -> bytes:
    """A start tag with attributes changed, added or (None) taken away; the rest as it was."""
    for name, value in attributes.items():
        known = re.compile(rb"(\s)" + name.encode() + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')")
        new = b"" if value is None else f'{name}="{escape(value)}"'.encode()
        found = known.search(tag)
        if found:
            new = found[1] + new if new else b""
            tag = tag[: found.start()] + new + tag[found.end() :]
        elif new:
            cut = len(tag) - (2 if tag.endswith(b"/>") else 1)
            tag = tag[:cut].rstrip() + b" " + new + tag[cut:]
    return tag


def refuse_other_encodings(content: bytes) -> None:
    """Raises Broken if the bytes are not UTF-8, in which alone we can write."""
    encoding = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf").lstrip()[:200])
    if b"\0" in content[:4] or (encoding and encoding[1].lower() not in _READABLE):
        raise Broken("another encoding")
