"""The zip around a workbook, which is a stranger's: read part by part, no further than it says."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pipelines.errors import ProtectedFile, TooMuchUnpacked, UnreadableFile
from pipelines.reading.limits import BIG_PART, MAX_PARTS, MAX_RATIO, MAX_UNPACKED, MEGABYTE

_STEP = 1 << 18  # packed bytes per turn: about 2 MB of sheet, small enough for the cache
_MOST = 1 << 22  # unpacked bytes per turn, however well a part is packed
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_ENTRY = b"PK\1\2"  # begins what the zip's list says of one part
_ENCRYPTED = 1


class Broken(Exception):
    """A part is not what the package says of it; callers make a sentence of it."""


class NotHere(Exception):
    """More, or odder, than is read in the server's own process."""


@dataclass(frozen=True)
class Part:
    """One file in the zip, still packed: `size` and `crc` are of the unpacked bytes."""

    packed: memoryview
    deflated: bool
    size: int
    crc: int
    whole: int = MAX_UNPACKED  # bytes that may be held at once

    def chunks(self) -> Iterator[bytes]:
        """The unpacked bytes, none of the chunks empty.

        Raises Broken as soon as there is more than promised, and at the end if size or checksum
        differ. The standard library stops reading at the promised size without a word, where
        calamine reads on, so a part could show us less than it shows calamine.
        """
        size = crc = 0
        try:
            for chunk in self._inflated() if self.deflated else self._sliced():
                size, crc = size + len(chunk), zlib.crc32(chunk, crc)
                if size > self.size:
                    raise Broken("more bytes than promised")
                yield chunk
        except zlib.error as problem:
            raise Broken(str(problem)) from problem
        if (size, crc) != (self.size, self.crc):
            raise Broken("other bytes than promised")

    def content(self) -> bytes:
        """All unpacked bytes at once. Raises Broken, or NotHere if that is too many."""
        if self.size > self.whole:
            raise NotHere
        return b"".join(self.chunks())

    def _sliced(self) -> Iterator[bytes]:
        for start in range(0, len(self.packed), _STEP):
            yield bytes(self.packed[start : start + _STEP])

    def _inflated(self) -> Iterator[bytes]:
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        for start in range(0, len(self.packed), _STEP):
            waiting: bytes | memoryview = self.packed[start : start + _STEP]
            while waiting:
                if chunk := inflate.decompress(waiting, _MOST):
                    yield chunk
                waiting = inflate.unconsumed_tail
        if rest := inflate.flush():
            yield rest
        if not inflate.eof or inflate.unused_data:
            raise Broken("the packed bytes end elsewhere")


class Package:
    """The parts of a zip by name, in lower case as Excel compares them."""

    def __init__(
        self, content: bytes, name: str, *, ratio: int = MAX_RATIO, whole: int = MAX_UNPACKED
    ) -> None:
        """Big parts may unpack to `ratio` times their size, `whole` bytes be held at once.

        Raises UnreadableFile, TooMuchUnpacked or ProtectedFile, naming the file `name`.
        """
        self._content = memoryview(content)
        self._name, self._whole = name, whole
        if content.count(_ENTRY) > MAX_PARTS:  # before a list of millions is made
            raise TooMuchUnpacked(name=name, parts=MAX_PARTS, found=len(content) // MEGABYTE)
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                entries = [each for each in archive.infolist() if not each.filename.endswith("/")]
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error) as bad:
            raise UnreadableFile(name=name) from bad
        self._refuse_bombs(entries, ratio)
        self._entries = {entry.filename.replace("\\", "/").lower(): entry for entry in entries}

    def __contains__(self, path: str) -> bool:
        return path.lower() in self._entries

    def part(self, path: str) -> Part:
        """The part at `path`, wherever its capitals are.

        Raises UnreadableFile if it is not there or not packed as a workbook's parts are, and
        ProtectedFile if it is encrypted.
        """
        entry = self._entries.get(path.lower())
        if entry is None or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableFile(name=self._name, part=path)
        if entry.flag_bits & _ENCRYPTED:
            raise ProtectedFile(name=self._name)
        start = entry.header_offset
        header = self._content[start : start + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or header[:4] != b"PK\3\4":
            raise UnreadableFile(name=self._name, part=path)
        _, name_size, extra_size = _LOCAL_HEADER.unpack(header)
        start += _LOCAL_HEADER.size + name_size + extra_size
        packed = self._content[start : start + entry.compress_size]
        if len(packed) < entry.compress_size:
            raise UnreadableFile(name=self._name, part=path)
        deflated = entry.compress_type == zipfile.ZIP_DEFLATED
        return Part(packed, deflated, entry.file_size, entry.CRC, self._whole)

    def _refuse_bombs(self, entries: list[zipfile.ZipInfo], ratio: int) -> None:
        unpacked = sum(entry.file_size for entry in entries)
        swollen = any(
            entry.file_size > BIG_PART and entry.file_size > ratio * entry.compress_size
            for entry in entries
        )
        if len(entries) > MAX_PARTS or unpacked > MAX_UNPACKED or swollen:
            raise TooMuchUnpacked(
                name=self._name, parts=len(entries), found=-(-unpacked // MEGABYTE)
            )
