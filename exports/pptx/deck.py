"""A deck as the bytes of a .pptx file."""

from io import BytesIO

from pptx.oxml.ns import qn
from pptx.slide import Slide as Page

from exports.pptx.page import page
from exports.pptx.template import opened
from insights.deck.slide import Deck, Slide, Words
from texts import day, language, text


def presentation(deck: Deck, template: bytes | None = None) -> bytes:
    """The file, on a region's own master when its .pptx is given. Raises UnusableTemplate."""
    file = opened(template)
    for slide in (_first(deck), *deck.slides):
        made = page(file, slide, deck.invented, template is None)
        if template is not None:
            _own_face(made)
    told = file.core_properties
    told.title, told.author, told.language = deck.title, deck.region, language.get()
    held = BytesIO()
    file.save(held)
    return held.getvalue()


def _own_face(made: Page) -> None:
    """Leave the face of the letters to the region's template."""
    for latin in list(made._element.iter(qn("a:latin"))):
        latin.getparent().remove(latin)


def _first(deck: Deck) -> Slide:
    """The opening: the chapters; in its notes which chapters left themselves out."""
    chapters = tuple(dict.fromkeys(one.chapter for one in deck.slides))
    on = day(deck.meeting) if deck.meeting else ""
    left_out = [text("deck.left_out", chapter=one.chapter, why=one.why) for one in deck.skipped]
    return Slide(
        "first", " · ".join(one for one in (deck.region, on) if one), deck.title,
        words=Words(chapters or (text("deck.nothing"),)), notes=tuple(left_out),
    )  # fmt: skip
