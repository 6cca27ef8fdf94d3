"""One page of paper: the region's and a bouwsteen's, with the figures that the slides have."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from data import programmes
from exports.paper.pdf import pdf
from insights.ask import now
from insights.deck import standard
from insights.deck.setting import REGION, setting
from insights.paper.bouwsteen import bouwsteen
from insights.paper.floor import floor
from insights.paper.partner import partner
from insights.paper.region import region
from insights.programme import bouwstenen
from insights.programme.records import records
from texts import LANGUAGES, language


def read(content):
    """The words of a PDF that is one page, and the document."""
    document = PdfReader(BytesIO(content))
    assert len(document.pages) == 1
    return " ".join(document.pages[0].extract_text().split()), document


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_regions_page_has_the_figures_of_the_slides(demo, code):
    language.set(code)
    made = setting(programmes.programme("voorbeeld"), now())
    content = pdf(region(made))
    said, document = read(content)
    state = standard.deck(made).slide("state")
    assert state and " ".join(state.message.split()) in said
    shown = [tile for tile in state.tiles[:6] if tile.value]
    assert shown and all(f"{tile.value}" in said for tile in shown)
    assert state.code in said and state.source.split(",")[0] in said
    root = document.root_object
    assert "/StructTreeRoot" in root  # tagged: it can be read aloud
    assert str(root["/Lang"]).startswith(code)
    assert b"/FontFile3" in content or b"/FontFile2" in content  # its letters are inside


def test_every_bouwsteen_fits_on_one_page(demo):
    made = setting(programmes.programme("voorbeeld"), now(), live=True)
    every = bouwstenen.known(made.at, REGION)
    assert len(every) == 13
    for one in every:
        found = bouwsteen(made, one.number)
        assert found
        said, _ = read(pdf(found))
        assert one.name in said and "Wat wij van u vragen" in said
    assert bouwsteen(made, 99) is None


def test_the_work_floor_reads_what_changes_for_it_in_short_sentences(demo):
    made = setting(programmes.programme("voorbeeld"), now())
    leaf = floor(made)
    said, _ = read(pdf(leaf))
    sentences = [one for one in f"{leaf.message} {leaf.why}".split(". ") if one]
    assert max(len(one.split()) for one in sentences) <= 15
    for one in records("agreement", made.at, REGION)[:3]:
        assert one.title in said
    assert "Wat het voor u betekent" in said


def test_a_partners_page_says_what_is_asked_of_it_and_none_of_its_own_figures(demo):
    made = setting(programmes.programme("voorbeeld"), now())
    every = bouwstenen.known(made.at, REGION)
    state = standard.deck(made).slide("state")
    assert state
    for slug in made.programme.partners["partner"]:
        leaf = partner(made, slug)
        said, _ = read(pdf(leaf))
        pulls = sum(slug in one.leads for one in every)
        assert f"trekker van {pulls} bouwstenen" in said
        assert set(leaf.tiles) <= set(state.tiles)


def test_without_figures_the_page_says_so_and_shows_none(bare):
    made = setting(programmes.programme("wonen-met-zorg"), now())
    leaf = region(made)
    assert not leaf.tiles and not leaf.charts and not leaf.invented
    said, _ = read(pdf(leaf))
    assert leaf.message in said and "0 cliënten" not in said


def test_what_people_wrote_is_words_and_never_code(demo):
    made = setting(programmes.programme("voorbeeld"), now())
    wrote = '#panic("x") $ \\ *vet* _schuin_ <script> @label'
    said, _ = read(pdf(replace(region(made), why=wrote)))
    assert wrote in said
