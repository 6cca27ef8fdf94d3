"""One cell of an OpenDocument sheet: from its attributes and the text in it to what it holds."""

import re
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from pipelines.reading.markup import Attributes
from pipelines.reading.package import Broken
from pipelines.workbook import Cell

_PREFIX = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TABLE, TEXT = f"{_PREFIX}office:1.0 ", f"{_PREFIX}table:1.0 ", f"{_PREFIX}text:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_BLANKS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_MOST_BLANKS = 32_767  # characters in a cell
_NUMBERS = ("float", "currency", "percentage")
_ERROR = re.compile(r"#[A-Z0-9/ÉÄÖÜ]+[!?]|#N/[A-Z]+|#(?:NAME|NAAM)\?|[A-Z][a-z]{2,4}:[0-9]{3}")
_TIME = re.compile(r"(-?)PT([0-9]{1,9})H([0-9]{1,9})M([0-9]{1,9}(?:[.,][0-9]*)?)S\Z")
_DAY = timedelta(days=1)


class Holds(Enum):
    """What kind of thing a cell holds."""

    NOTHING = auto()
    VALUE = auto()
    PERCENT = auto()
    ERROR = auto()
    UNSAVED = auto()  # a formula without its value


class OdsCell:
    """A cell being read; `covered` cells lie under a merged one, where nobody sees them."""

    __slots__ = ("_covered", "_paragraphs", "_shown", "_within", "attributes")

    def __init__(self, attributes: Attributes, *, covered: bool) -> None:
        self.attributes, self._covered = attributes, covered
        self._paragraphs: list[str] = []
        self._within, self._shown = 0, False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element of text begins."""
        if name in _PARAGRAPHS:
            if self._shown:
                self._paragraphs.append("\n")
            self._within, self._shown = self._within + 1, True
        elif name in _BLANKS:
            times = count(attributes.get(f"{TEXT}c"))
            self._paragraphs.append(_BLANKS[name] * min(times, _MOST_BLANKS))

    def characters(self, text: str) -> None:
        """Characters, which count inside a paragraph only."""
        if self._within:
            self._paragraphs.append(text)

    def end(self, name: str) -> None:
        """An element of text ends."""
        if name in _PARAGRAPHS:
            self._within -= 1

    def settle(self) -> tuple[Holds, Cell]:
        """What the cell holds; for an error, which one it shows. Raises Broken."""
        if self._covered:
            return Holds.NOTHING, ""
        attributes, text = self.attributes, "".join(self._paragraphs)
        kind = attributes.get(f"{OFFICE}value-type")
        formula = f"{TABLE}formula" in attributes
        if attributes.get(f"{_CALC}value-type") == "error" or formula and _ERROR.fullmatch(text):
            return Holds.ERROR, text or "#N/A"
        # a text formula that came out empty is saved with an empty paragraph, and is not unsaved
        unsaved = Holds.UNSAVED if formula and not self._shown else Holds.NOTHING
        if kind in (None, "string", "void"):
            value = attributes.get(f"{OFFICE}string-value") or text
            unsaved = Holds.NOTHING if kind == "string" else unsaved
            return (Holds.VALUE, value) if value else (unsaved, "")
        stored = self._stored(kind)
        if stored is None:
            return (Holds.VALUE, text) if text else (unsaved, "")
        value = _value(kind, stored)
        return (Holds.PERCENT if kind == "percentage" else Holds.VALUE), value

    def _stored(self, kind: str) -> str | None:
        attribute = "value" if kind in _NUMBERS else f"{kind}-value"
        return self.attributes.get(f"{OFFICE}{attribute}") or None


def count(repeated: str | None) -> int:
    """How often something is repeated: once if nothing is said. Raises Broken."""
    if repeated is None:
        return 1
    if not repeated.isdecimal() or len(repeated) > 9:
        raise Broken("repeated a strange number of times")
    return max(int(repeated), 1)


def _value(kind: str, stored: str) -> Cell:
    """The value in its own type; a day that no calendar has stays as it is written."""
    try:
        if kind in _NUMBERS:
            return float(stored)
        if kind == "date":
            return _moment(stored)
    except ValueError as problem:
        if kind in _NUMBERS:
            raise Broken("a number that is none") from problem
        return stored
    if kind == "boolean":
        return stored == "true"
    return _time(stored) if kind == "time" else stored


def _moment(stored: str) -> date | datetime:
    moment = datetime.fromisoformat(stored).replace(tzinfo=None)
    return moment.date() if moment.time() == time() else moment


def _time(stored: str) -> Cell:
    """A time of the day, or a duration from a day upwards."""
    match = _TIME.match(stored)
    if not match:
        return stored
    sign, hours, minutes, seconds = match.groups()
    length = timedelta(
        hours=int(hours), minutes=int(minutes), seconds=float(seconds.replace(",", "."))
    )
    if sign or length >= _DAY:
        return -length if sign else length
    return (datetime.min + length).time()
