"""Sheet XML cut between cells, so that each piece can be looked at by itself."""

import re
from collections.abc import Iterable, Iterator

from pipelines.reading.tags import NotPlain

_HEAD = 4_096
_LONGEST = 8_000_000  # bytes between two cells; more is no sheet written by a spreadsheet program
_PAD = b" " * 32  # so that looking a few bytes further never ends outside
_ODD_ATTRIBUTE = re.compile(rb"<[^?!][^<>]*\s[\w:]+\s*=\s*'|<[^?!][^<>]*\s[\w:]+(?:\s+=|=\s)")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"']([^\"']*)")


def whole_cells(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
    """Buffers, each with the end before which it holds no half cell.

    Raises NotPlain for a sheet that begins or ends in an unusual way.
    """
    rest, first = b"", True
    for chunk in chunks:
        buffer = b"".join((rest, chunk, _PAD))
        if first:
            _look_at_head(chunk)
        first = False
        cut = max(buffer.rfind(b"<c "), buffer.rfind(b"<row"), 0)
        rest = buffer[cut : -len(_PAD)]
        if len(rest) > _LONGEST:
            raise NotPlain
        if cut:
            yield buffer, cut
    if not rest.rstrip().endswith(b"worksheet>"):
        raise NotPlain
    yield rest + _PAD, len(rest)


def _look_at_head(chunk: bytes) -> None:
    head = chunk[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    encoding = _ENCODING.match(head)
    known = not encoding or encoding[1].lower() in (b"utf-8", b"us-ascii", b"ascii")
    if not known or not head.startswith(b"<") or b"\0" in head or _ODD_ATTRIBUTE.search(head):
        raise NotPlain
