"""Workbooks as the region's datasteward types them."""

from datetime import datetime

from tests.pipelines.books import xlsx

JANUARY, DECEMBER = datetime(2026, 1, 1), datetime(2026, 12, 31)
TARIFF_HEADS = ["Geldig vanaf", "Geldig tot en met", "Prestatie", "Prestatiegroep", "Eenheid",
                "Soort tarief", "Tarief (€)", "Percentage van het maximum", "Bron"]  # fmt: skip
WAITING_HEADS = ["Peildatum", "Zorgkantoorregio", "Gemeente", "Wachtstatus", "Aantal wachtenden",
                 "Bron"]  # fmt: skip
OCTOBER = datetime(2026, 10, 31)
EXAMPLE = "voorbeeld"


def maximum(name, eur, group="VPT", unit="dag", first=JANUARY, last=DECEMBER):
    """A row of tariffs: what something may cost."""
    return [first, last, name, group, unit, "maximum NZa", eur, "", EXAMPLE]


def agreed(name, share, first=JANUARY, last=DECEMBER):
    """A row of tariffs: the percentage of the maximum that was agreed."""
    return [first, last, name, "VPT", "dag", "afgesproken percentage", "", share, EXAMPLE]


def waiting(gemeente, status, count, region="", at=OCTOBER, source=EXAMPLE):
    """A row of the zorgkantoor's list."""
    return [at, region, gemeente, status, count, source]


def tariffs(*rows):
    """A workbook of tariffs."""
    return xlsx(("Tarieven", [TARIFF_HEADS, *rows]))


def zorgkantoor(*rows):
    """A workbook of the zorgkantoor's own list."""
    return xlsx(("Lijst zorgkantoor", [WAITING_HEADS, *rows]))
