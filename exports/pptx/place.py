"""Where things stand on a slide, and how large words may be to fit there."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pptx.util import Emu, Length

_POINTS = 12_700  # EMU
_WIDE = 0.58  # of the size: an average character, also of a wider face than Arial in its place
_BOLD = 1.1
LINE = 1.2  # of the size: the height of a line


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide, in EMU."""

    left: Length
    top: Length
    width: Length
    height: Length

    def part(self, left: float, top: float, width: float, height: float) -> "Box":
        """A piece of it, in shares of its own sides."""
        return box(self.left + left * self.width, self.top + top * self.height,
                   width * self.width, height * self.height)  # fmt: skip

    def columns(self, count: int, gap: float = 0.02) -> list["Box"]:
        """So many equal pieces beside each other."""
        wide = (1 - gap * (count - 1)) / count
        return [self.part(at * (wide + gap), 0, wide, 1) for at in range(count)]

    def rows(self, count: int, gap: float = 0.05) -> list["Box"]:
        """So many equal pieces below each other."""
        high = (1 - gap * (count - 1)) / count
        return [self.part(0, at * (high + gap), 1, high) for at in range(count)]


def box(left: float, top: float, width: float, height: float) -> Box:
    """A rectangle from EMU."""
    return Box(*(Emu(round(one)) for one in (left, top, width, height)))


@dataclass(frozen=True)
class Places:
    """The places of one slide; a template's slides may have another size."""

    kicker: Box
    title: Box
    body: Box
    source: Box
    number: Box
    mark: Box


def places(width: int, height: int) -> Places:
    """The places on a slide of that size."""
    whole = box(0, 0, width, height)
    return Places(
        whole.part(0.041, 0.04, 0.445, 0.045), whole.part(0.041, 0.085, 0.918, 0.155),
        whole.part(0.041, 0.245, 0.918, 0.66), whole.part(0.041, 0.92, 0.85, 0.06),
        whole.part(0.91, 0.92, 0.05, 0.06), whole.part(0.495, 0.04, 0.465, 0.045),
    )  # fmt: skip


def lines(words: str, size: float, width: int, bold: bool = False) -> int:
    """How many lines the words take at that size; each paragraph begins a new one."""
    wide = size * _WIDE * (_BOLD if bold else 1)
    fit = max(1, int(width / _POINTS / wide))
    return sum(_wrapped(one, fit) for one in words.split("\n"))


def _wrapped(words: str, fit: int) -> int:
    """Lines of a paragraph broken at spaces, words longer than a line in pieces."""
    count, used = 1, 0
    for word in words.split(" "):  # not at what must stay together
        need = len(word) + (1 if used else 0)
        if used + need <= fit:
            used += need
        else:
            count += (1 if used else 0) + math.ceil(len(word) / fit) - 1
            used = len(word) % fit or fit
    return count


def broken(words: str, size: float, width: int, bold: bool = False) -> bool:
    """Whether a word is wider than a line at that size."""
    wide = size * _WIDE * (_BOLD if bold else 1)
    return max(map(len, words.replace("\n", " ").split(" "))) * wide > width / _POINTS


def one_line(words: str, room: Box, sizes: Sequence[int], bold: bool = False) -> int:
    """The largest of these sizes at which the words stand on one line, else the smallest."""
    fitting = (one for one in sizes if lines(words, one, room.width, bold) == 1)
    return next(fitting, sizes[-1])


def size(words: str, room: Box, sizes: Sequence[int], bold: bool = False) -> int:
    """The largest of these sizes at which the words fit in the box, else the smallest."""
    high = room.height / _POINTS
    fitting = (
        one
        for one in sizes
        if not broken(words, one, room.width, bold)
        and lines(words, one, room.width, bold) * one * LINE <= high
    )
    return next(fitting, sizes[-1])
