"""Exports as source systems write them: long dates, floats for codes, broken letters."""

from tests.layouts import months
from tests.layouts.book import Book
from tests.layouts.good.tidy import client_records
from tests.layouts.label import label
from tests.layouts.registry import layout
from tests.layouts.rows import Tidy
from tests.layouts.vocab import PROFILE_CODES

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@layout
def long_dates_and_floats(book: Book) -> None:
    """`Mon Jan 04 00:00:00 CET 2021` and `754.0`, as one ECD exports them."""
    style = book.style
    records = []
    for code in months.run(book.rng, 2):
        day = months.last_day(code)
        zone = "CEST" if 4 <= day.month <= 10 else "CET"
        text = f"{DAYS[day.weekday()]} {MONTHS[day.month - 1]} {day.day:02d} 00:00:00 {zone}"
        when = label("day", f"{text} {day.year}", period=code)
        for place in style.places(3, gemeenten_only=True):
            for form in ("VPT", "MPT"):
                for profile in ("VV05", "VV06"):
                    number = f"{PROFILE_CODES[profile]}.0"
                    zzp = label("zorgprofiel", number, zorgprofiel=profile)
                    records.append((when, place, style.leveringsvorm(form, bare=True), zzp))
    Tidy(book, book.sheet("Export"), "clients", records, ["clients"]).write()


@layout
def csv_with_separator_line(book: Book) -> None:
    """The first line says `sep=;`: Excel takes it as an order, so rows are counted below it."""
    book.csv = (";", book.rng.choice(("cp1252", "utf-8-sig")))
    sheet = book.sheet("")
    records = client_records(book, 1, 3)
    Tidy(book, sheet, "clients", records, ["clients"], remarks=False).write()
    book.first_line = "sep=;"


@layout
def csv_with_broken_letters(book: Book) -> None:
    """UTF-8 that was once taken for cp1252: `cliÃ«nten`."""
    book.csv = (";", "utf-8")
    book.style._kept["decoration"] = ""
    book.style._kept["header clients clients"] = "Aantal cliÃ«nten"
    records = client_records(book, 1, 3)
    Tidy(book, book.sheet(""), "clients", records, ["clients"], remarks=False).write()


@layout
def dates_with_a_time(book: Book) -> None:
    """`2025-12-31 00:00:00` as text."""
    style = book.style
    records = []
    for code in months.run(book.rng, 2):
        when = label("day", f"{months.last_day(code):%Y-%m-%d} 00:00:00", period=code)
        for place in style.places(3, gemeenten_only=True):
            records += [
                (when, place, style.leveringsvorm(one, bare=True)) for one in ("VPT", "MPT")
            ]
    Tidy(book, book.sheet("Query1"), "clients", records, ["clients", "inflow"]).write()
