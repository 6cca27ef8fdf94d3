"""The files that a meeting takes along, each as the bytes of one file."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data import programmes
from data.errors import MissingFile, UnknownMeeting, UnknownPage
from data.settings import settings
from exports import slide_data
from exports.always import always_told
from exports.csv_file import csv_file
from exports.paper import pdf
from exports.pptx.deck import presentation
from exports.workbook import workbook
from insights.ask import Moment, now
from insights.deck.setting import REGION, Setting, setting
from insights.deck.shown import deck
from insights.paper import for_whom
from insights.paper.pack import pack
from insights.programme import meetings


@dataclass(frozen=True)
class Command:
    """`endings` are those that its file may have."""

    made: Callable[[Namespace], bytes]
    endings: tuple[str, ...]


def _deck(asked: Namespace) -> bytes:
    template = _read(asked.template) if asked.template else None
    return presentation(deck(_setting(asked)), template)


def _a4(asked: Namespace) -> bytes:
    live = not asked.meeting and asked.whom.startswith(for_whom.BOUWSTEEN)  # as on its own page
    found = for_whom.leaf(_setting(asked, live), asked.whom)
    if found is None:
        raise UnknownPage(page=asked.whom)
    return pdf.pdf(found)


def _pack(asked: Namespace) -> bytes:
    return pdf.pack(pack(_setting(asked), _at(asked)))


def _workbook(asked: Namespace) -> bytes:
    made = _setting(asked)
    told = slide_data.handout(deck(made), made, always_told(made.programme.demo))
    return csv_file(told) if asked.out.suffix == ".csv" else workbook(told)


def _at(asked: Namespace) -> Moment:
    return now(asked.at)


def _setting(asked: Namespace, live: bool = False) -> Setting:
    """What it is made for. Raises UnknownMeeting, which tells the meetings that there are."""
    at = _at(asked)
    every = [one.id for one in meetings.meetings(at, REGION)]
    if asked.meeting and asked.meeting not in every:
        raise UnknownMeeting(meeting=asked.meeting, known=", ".join(every) or "-")
    return setting(programmes.programme(settings().programme), at, asked.meeting, live)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise MissingFile(file=str(path)) from error


COMMANDS = {
    "deck": Command(_deck, (".pptx",)),
    "a4": Command(_a4, (".pdf",)),
    "pack": Command(_pack, (".pdf",)),
    "workbook": Command(_workbook, (".xlsx", ".csv")),
}
