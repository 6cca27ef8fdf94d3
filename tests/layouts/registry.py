"""All layouts by name, and the making of one workbook from a name and a seed."""

from collections.abc import Callable
from importlib import import_module

from tests.layouts import noise
from tests.layouts.book import Book

MODULES = (
    "tidy",
    "months_across",
    "forms_across",
    "profiles",
    "tabs",
    "said_elsewhere",
    "measures",
    "staff",
    "capacity",
    "waiting",
    "tidy_sheets",
    "pivot",
    "beside",
    "odd",
    "blocks",
    "delimited",
    "finance",
    "derived",
    "sections",
    "crossed",
    "systems",
    "composed",
)
LAYOUTS: dict[str, Callable[[Book], None]] = {}


def layout(fill: Callable[[Book], None]) -> Callable[[Book], None]:
    """Register a layout under its function's name."""
    assert fill.__name__ not in LAYOUTS
    LAYOUTS[fill.__name__] = fill
    return fill


def names() -> list[str]:
    """The names of all layouts, in a fixed order."""
    for module in MODULES:
        import_module(f"tests.layouts.good.{module}")
    return list(LAYOUTS)


def build(name: str, seed: int) -> Book:
    """The workbook of this layout and seed; always the same one."""
    assert name in names()
    book = Book(name, seed)
    LAYOUTS[name](book)
    noise.add(book)
    return book
