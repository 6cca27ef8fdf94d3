"""The numbers of every slide are the same on screen, in the .pptx, on paper and in the workbook."""

import sys
from dataclasses import dataclass

import pytest

from data import programmes, store
from exports import slide_data
from exports.always import always_told
from exports.joining import begins
from exports.paper import pdf
from exports.pptx.deck import presentation
from exports.workbook import workbook
from insights.ask import now
from insights.deck import shown
from insights.deck.setting import setting
from insights.paper.pack import pack
from tests.end_to_end.outputs import (
    numbers,
    of_the_browser,
    of_the_file,
    of_the_pack,
    of_the_workbook,
    squeezed,
)
from tests.end_to_end.region import settings_in
from texts import language, text

OUTPUTS = ("browser", "pptx", "paper", "workbook")
DECKS = [("nl", "2026-12-10"), ("nl", "2026-09-17"), ("en", "2026-12-10")]


@dataclass
class Compared:
    """The outputs that hold a whole deck, and how much was compared: nothing is equal as well."""

    code: str
    paper: str
    book: dict[str, list[list[object]]]
    numbers: int = 0
    masked: int = 0

    def same(self, told: list[float], said: list[float], where: str) -> None:
        """The numbers that one output tells against those of the slide."""
        assert told == said, where
        self.numbers += len(said)

    def hidden(self, shown_as: object, where: str) -> None:
        """A figure that is not shown is no number anywhere."""
        assert not isinstance(shown_as, int | float), where
        self.masked += 1


@pytest.mark.parametrize(("code", "meeting"), DECKS)
def test_every_number_is_the_same_in_every_output(page, in_region, capsys, code, meeting):
    counted, slides = compared(page, in_region.url, "voorbeeld", code, meeting)
    assert counted.numbers > 500 and counted.masked > 0
    with capsys.disabled():
        sys.stdout.write(
            f"\n{code} {meeting}: {slides} slides, {len(OUTPUTS)} outputs,"
            f" {counted.numbers} numbers compared, {counted.masked} hidden ones\n"
        )


def test_a_deck_without_any_figure_says_the_same_everywhere(page, app_url, tmp_path, monkeypatch):
    environment = settings_in(tmp_path, "wonen-met-zorg")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    counted, slides = compared(page, app_url(**environment), "wonen-met-zorg", "nl", "")
    store.close()
    assert slides and counted.numbers


def compared(page, url, programme, code, meeting):
    """Every slide of a deck in every output. Gives what was counted, and how many slides."""
    language.set(code)
    at, named = now(), programmes.programme(programme)
    made = setting(named, at, meeting)
    deck = shown.deck(made)
    counted = Compared(
        code, of_the_pack(pdf.pack(pack(made, at))),
        of_the_workbook(workbook(slide_data.handout(deck, made, always_told(named.demo)))),
    )  # fmt: skip
    file = of_the_file(presentation(deck))
    address = f"{url}/presentatie?vergadering={meeting}&taal={code}"
    seen = list(of_the_browser(page, address, len(deck.slides)))
    for slide, screen, native in zip(deck.slides, seen, file, strict=True):
        assert slide.message == screen["title"] == native["title"]
        assert squeezed(slide.message) in counted.paper
        tiles_agree(slide, screen, native, counted)
        tables_agree(slide, screen, native, counted)
        if slide.chart:
            agrees = map_agrees if slide.chart.kind == "map" else chart_agrees
            agrees(slide, screen, native, counted)
    return counted, len(deck.slides)


def tiles_agree(slide, screen, native, counted):
    rows = {row[0]: row for row in counted.book[text("handout.figure")]} if slide.tiles else {}
    assert len(screen["tiles"]) == len(slide.tiles)
    for tile, words in zip(slide.tiles, screen["tiles"], strict=True):
        where = f"{slide.id}: {tile.title}"
        mine = [one for one in native["words"] if one.startswith(f"{tile.title}\n")]
        row = rows[f"{slide.chapter}: {tile.title}"]
        if tile.value is None:
            assert tile.reason in words and tile.reason in mine[0]
            counted.hidden(row[1], where)
            continue
        said = numbers(tile.value, counted.code)
        for told in (words, mine[0].splitlines()[1]):
            counted.same(numbers(told.removesuffix(tile.unit), counted.code), said, where)
        assert squeezed(tile.title) in counted.paper, where
        assert squeezed(tile.value) in counted.paper, where
        counted.numbers += len(said)
        counted.same([rounded(row[1], said[0])], said, where)


def rounded(exact, like):
    """`exact` with as many decimals as the figure that people read."""
    _, _, decimals = f"{like}".partition(".")
    return round(float(exact), 0 if decimals == "0" else len(decimals))


def tables_agree(slide, screen, native, counted):
    if not slide.table:
        return
    sheet = {str(cell) for row in counted.book[slide.chapter] for cell in row}
    told = zip(slide.table.rows, screen["table"], native["table"][1:], strict=True)
    for row, on_screen, in_file in told:
        for cell, here, there in zip(row, on_screen, in_file, strict=True):
            said = numbers(cell.words, counted.code)
            counted.same(numbers(here, counted.code), said, f"{slide.id}: {cell.words}")
            counted.same(numbers(there, counted.code), said, f"{slide.id}: {cell.words}")
            assert squeezed(cell.words) in counted.paper, f"{slide.id}: {cell.words}"
            counted.numbers += len(said)
            exact = cell.exact is not None and any(same(one, cell.exact) for one in sheet)
            assert exact or cell.words in sheet, f"{slide.id}: {cell.words}"
            counted.numbers += len(said)


def same(cell, exact):
    try:
        return float(cell) == pytest.approx(exact)
    except ValueError:
        return False


def chart_agrees(slide, screen, native, counted):
    chart = slide.chart
    heads, *rows = screen["chart"]
    sheet = rows_of(counted, slide)
    start = begins(chart)
    for at, series in enumerate(chart.series, 1):
        assert heads[at].strip() == series.name
        expected = list(series.values)
        if series.role == "forecast" and start:
            expected[start[0]] = start[1]  # drawn from the last that was counted
        assert native["chart"][series.name] == pytest.approx(expected, nan_ok=True)
        for place, value in enumerate(series.values):
            where = f"{slide.id}: {series.name}, {rows[place][0]}"
            if value is None:
                assert not numbers(rows[place][at], counted.code), where
                counted.hidden(sheet[place][at], where)
                continue
            (read,) = numbers(rows[place][at], counted.code)
            counted.same([read], [round(value, chart.decimals)], where)
            counted.same([sheet[place][at]], [pytest.approx(value)], where)
            counted.numbers += 1  # the workbook inside the .pptx, compared as a whole


def map_agrees(slide, screen, native, counted):
    chart = slide.chart
    sheet = rows_of(counted, slide)
    told = dict(one.split(": ", 1) for one in native["areas"] if ": " in one)
    (series,) = chart.series
    for place, (name, value) in enumerate(zip(chart.names(), series.values, strict=True)):
        words, where = screen["chart"][place + 1][1], f"{slide.id}: {name}"
        if value is None:
            assert not numbers(words, counted.code) and not numbers(told[name], counted.code), where
            counted.hidden(sheet[place][1], where)
            continue
        said = [round(value, chart.decimals)]
        counted.same(numbers(words, counted.code), said, where)
        counted.same(numbers(told[name], counted.code)[:1], said, where)
        counted.same([sheet[place][1]], [pytest.approx(value)], where)
        assert squeezed(name) in counted.paper, where


def rows_of(counted, slide):
    """The rows of figures of a slide's chart: below its title, unit, source and words."""
    return counted.book[f"{slide.chapter}: {slide.chart.title}"][6:]
