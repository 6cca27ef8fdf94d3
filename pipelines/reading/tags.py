"""The tags in a piece of sheet XML as arrays: where each begins, what it is, what cell it names."""

import numpy as np

ODD, CELL, ROW, VALUE, FORMULA, INLINE, TEXT, CLOSE, SPACED_VALUE = range(9)

# What the two bytes after `<` say. Anything else is ODD and is looked at one by one.
_KINDS = np.full(1 << 16, ODD, dtype=np.uint8)
_KINDS[ord("/") << 8 : (ord("/") + 1) << 8] = CLOSE
for _kind, _starts in (
    (CELL, ("c ",)),
    (ROW, ("ro",)),
    (VALUE, ("v>",)),
    (SPACED_VALUE, ("v ", "v\t", "v\n", "v\r")),
    (FORMULA, ("f>", "f/", "f ", "f\t", "f\n", "f\r")),
    (INLINE, ("is",)),
    (TEXT, ("t>", "t ")),
):
    for _start in _starts:
        _KINDS[int.from_bytes(_start.encode(), "big")] = _kind

_REFERENCE = int.from_bytes(b' r="', "big")
_STYLE = int.from_bytes(b' s="', "big")
_TYPE = int.from_bytes(b' t="', "big")
_CLOSED = int.from_bytes(b"</f>", "big")
_ROWS = tuple(int.from_bytes(start, "big") for start in (b"row ", b"row>", b"row/", b"rowB"))
_QUOTE, _SPACE, _MORE = ord('"'), ord(" "), ord(">")


class NotPlain(Exception):
    """The XML is spelled in a way that only a parser can follow."""


class Tags:
    """`at` is where each tag of `buffer[:end]` begins, `kinds` what it is."""

    def __init__(self, buffer: bytes, end: int) -> None:
        self.bytes = np.frombuffer(buffer, np.uint8)
        self.words = np.ndarray(len(buffer) - 3, ">u4", buffer, strides=(1,))
        at = np.flatnonzero(self.bytes[:end] == ord("<"))
        pairs = np.ndarray(len(buffer) - 1, ">u2", buffer, strides=(1,))
        kinds = _KINDS[pairs[at + 1]]
        if not _all_one_of(self.words[at[kinds == ROW] + 1], _ROWS):
            raise NotPlain
        if not _all_one_of(self.bytes[at[kinds == INLINE] + 3], tuple(b"> /")):
            raise NotPlain
        # two more at the end, so that the tag after a tag is always there
        self.at = np.concatenate((at, [end, end]))
        self.kinds = np.concatenate((kinds, np.array([CLOSE, CLOSE], np.uint8)))

    def formulas_without_value(self) -> list[tuple[int, int]]:
        """From where to where a cell goes whose formula may have been saved without its value."""
        formula = np.flatnonzero(self.kinds == FORMULA)
        if not len(formula):
            return []
        following = formula + 1
        following += self.words[self.at[following]] == _CLOSED
        empty = self.at[np.minimum(following + 1, len(self.at) - 1)] - self.at[following] <= 3
        valued = (self.kinds[following] == VALUE) & ~empty
        suspects = formula[~valued | (self.kinds[formula - 1] != CELL)]
        cells = np.flatnonzero(self.kinds == CELL)
        own = np.searchsorted(cells, suspects) - 1
        if (own < 0).any():
            raise NotPlain
        ends = np.append(self.at[cells], self.at[-1])[own + 1]
        return list(zip(self.at[cells[own]].tolist(), ends.tolist(), strict=True))

    def shared_text_at_most(self, lengths: np.ndarray) -> int:
        """How many bytes of shared texts are shown if every value is the number of one."""
        if (self.kinds == SPACED_VALUE).any():
            raise NotPlain
        numbers, end = _numbers(self.bytes, self.at[self.kinds == VALUE] + len("<v>"))
        sizes = lengths[np.minimum(numbers, len(lengths) - 1)]
        # a number with something behind it is no number, and calamine then shows the first text
        return int(np.where(self.bytes[end] == ord("<"), sizes, lengths.max()).sum())


class Cells:
    """The cells that hold anything: `at` where the tag begins, `rows` and `columns` from 1."""

    def __init__(self, tags: Tags) -> None:
        cells = np.flatnonzero(tags.kinds == CELL)
        if not (tags.words[tags.at[cells] + 2] == _REFERENCE).all():
            raise NotPlain
        after = tags.kinds[cells + 1]
        cells = cells[(after != CLOSE) & (after != CELL) & (after != ROW)]
        self._tags = tags
        self.at = tags.at[cells]
        self.columns, end = _letters(tags.bytes, self.at + len('<c r="'))
        self.rows, self._end = _numbers(tags.bytes, end)
        sane = (self.columns > 0) & (self.rows > 0) & (tags.bytes[self._end] == _QUOTE)
        if not sane.all():
            raise NotPlain

    def numbers_styled(self, styles: frozenset[int]) -> tuple[np.ndarray, np.ndarray]:
        """Which cells surely are numbers in one of `styles`, and which may be one."""
        tags = self._tags
        first = tags.words[self._end + 1]
        style, end = _numbers(tags.bytes, self._end + 1 + len(' s="'))
        wanted = (first == _STYLE) & np.isin(style, list(styles))
        typed = tags.words[end + 1] == _TYPE
        number = tags.bytes[np.where(typed, end + 7, end + 1)] == _MORE
        number &= ~typed | (tags.bytes[end + 5] == ord("n"))
        text = (first == _TYPE) & (tags.bytes[self._end + 5] != ord("n"))
        other = (tags.bytes[self._end + 1] == _SPACE) & (first != _STYLE) & ~text
        return wanted & number, (wanted & ~number) | other


def _letters(text: np.ndarray, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The column of up to three letters, and where they end."""
    columns = np.zeros(len(at), np.int32)
    for _ in range(3):
        letter = text[at] - np.uint8(ord("A"))  # wraps: all but A to Z is over 25
        more = letter < 26
        if not more.any():
            break
        columns = np.where(more, columns * 26 + letter + 1, columns)
        at = at + more
    return columns, at


def _numbers(text: np.ndarray, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The number of up to seven digits, and where it ends."""
    numbers = np.zeros(len(at), np.int32)
    for _ in range(7):
        digit = text[at] - np.uint8(ord("0"))  # wraps: all but 0 to 9 is over 9
        more = digit < 10
        if not more.any():
            break
        numbers = np.where(more, numbers * 10 + digit, numbers)
        at = at + more
    return numbers, at


def _all_one_of(values: np.ndarray, allowed: tuple[int, ...]) -> bool:
    known = np.zeros(len(values), bool)
    for each in allowed:
        known |= values == each
    return bool(known.all())
