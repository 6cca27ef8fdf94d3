"""Every word a reader sees, in every language, and numbers and dates as that reader writes them."""

import tomllib
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

LANGUAGES = ("nl", "en")
CLOCK = ZoneInfo("Europe/Amsterdam")
language: ContextVar[str] = ContextVar("language", default="nl")

_FOLDER = Path(__file__).parent
_LOCALES = {"nl": "nl_NL", "en": "en_GB"}


@cache
def words(code: str) -> dict[str, str]:
    """All words of one language, keys joined by dots: `{"overview.title": "Overzicht", …}`."""
    return {
        key: sentence
        for file in sorted((_FOLDER / code).glob("*.toml"))
        for key, sentence in _flat(tomllib.loads(file.read_text("utf-8")), file.stem)
    }


def _flat(table: dict, prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        name = f"{prefix}.{key}"
        if isinstance(value, dict):
            yield from _flat(value, name)
        else:
            yield name, value


def text(key: str, **values: object) -> str:
    """The sentence under `key` in the reader's language, its `{places}` filled in.

    Raises KeyError for a key that no language file has: a missing word is a bug, never a blank.
    """
    sentence = words(language.get())[key]
    return sentence.format(**values) if values else sentence


def has_text(key: str) -> bool:
    """Whether the reader's language has a sentence under `key`."""
    return key in words(language.get())


def number(value: float, decimals: int = 0, signed: bool = False) -> str:
    """`1.234,5` in Dutch, `1,234.5` in English; `signed` also writes the plus."""
    return _number(value, decimals, signed, _locale())


# A page of figures writes thousands of numbers and months, most of them more than once.
@lru_cache(maxsize=50_000)
def _number(value: float, decimals: int, signed: bool, locale: str) -> str:
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    if not round(value, decimals):
        return format_decimal(0, digits, locale=locale)  # what rounds to nothing has no sign
    plus = "+" if signed else ""
    return format_decimal(value, f"{plus}{digits};\u2212{digits}", locale=locale)


def percent(share: float, decimals: int = 1) -> str:
    """`3,4 %` from 0.034."""
    return _percent(share, decimals, _locale())


@lru_cache(maxsize=5_000)
def _percent(share: float, decimals: int, locale: str) -> str:
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_percent(share, f"{digits}\u00a0%;\u2212{digits}\u00a0%", locale=locale)


def day(moment: date | datetime) -> str:
    """`31 dec 2025`."""
    return format_date(moment, "d MMM y", locale=_locale()).replace(".", "")


def month(period: date, short: bool = False) -> str:
    """`december 2025`, or `dec 2025` when short."""
    return _month(period, "MMM y" if short else "MMMM y", _locale())


@lru_cache(maxsize=5_000)
def _month(period: date, wanted: str, locale: str) -> str:
    return format_date(period, wanted, locale=locale).replace(".", "")


def moment(at: datetime) -> str:
    """`31 dec 2025 14:05` on a Dutch clock; `at` is UTC, as everything that is kept."""
    here = at.replace(tzinfo=UTC).astimezone(CLOCK)
    return format_datetime(here, "d MMM y HH:mm", tzinfo=CLOCK, locale=_locale()).replace(".", "")


def _locale() -> str:
    return _LOCALES[language.get()]
