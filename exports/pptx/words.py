"""Words on a slide: size, colour and language of every run, and no margins that move them."""

from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Pt

from exports.palette import LIGHT
from exports.pptx.place import Box
from texts import language

FONT = "Arial"  # on every machine, or one of the same widths
_LANGUAGES = {"nl": MSO_LANGUAGE_ID.DUTCH, "en": MSO_LANGUAGE_ID.ENGLISH_UK}


@dataclass(frozen=True)
class Ink:
    """How a run looks; without a face the template's own."""

    size: float
    colour: str = LIGHT.ink
    bold: bool = False
    face: str = FONT


def rgb(colour: str) -> RGBColor:
    """`#0b5572` as the file wants it."""
    return RGBColor.from_string(colour.removeprefix("#").upper())


def run(paragraph: _Paragraph, words: str, ink: Ink) -> None:
    """Add words to a paragraph."""
    added = paragraph.add_run()
    added.text = words
    font = added.font
    font.size, font.bold, font.color.rgb = Pt(ink.size), ink.bold, rgb(ink.colour)
    font.language_id = _LANGUAGES[language.get()]
    if ink.face:
        font.name = ink.face


def plain(frame: TextFrame) -> None:
    """A frame that wraps, keeps its size and has no margins."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)


def textbox(page: Page, box: Box, words: str, ink: Ink, side: str = "l") -> None:
    """A box of words on the slide, along its left or right side."""
    shape = page.shapes.add_textbox(box.left, box.top, box.width, box.height)
    plain(shape.text_frame)
    paragraph = shape.text_frame.paragraphs[0]
    paragraph._p.get_or_add_pPr().set("algn", side)
    run(paragraph, words, ink)


def unstyled(shape: object) -> None:
    """Take the theme's shadow, line and fill off a shape: it has its own."""
    for style in shape._element.findall(qn("p:style")):  # type: ignore[attr-defined]
        shape._element.remove(style)  # type: ignore[attr-defined]


def described(shape: object, name: str, words: str) -> None:
    """Give a shape its name and what it shows in words, for who cannot see it."""
    own = shape._element.xpath(".//p:cNvPr")[0]  # type: ignore[attr-defined]
    own.set("name", name)
    own.set("descr", words)


def numbered(page: Page, box: Box, ink: Ink) -> None:
    """The number of the slide, as a field that moves along."""
    shape = page.shapes.add_textbox(box.left, box.top, box.width, box.height)
    plain(shape.text_frame)
    paragraph = shape.text_frame.paragraphs[0]
    run(paragraph, "‹#›", ink)
    element = paragraph._p.find(qn("a:r"))
    field = element.makeelement(qn("a:fld"), {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}",
                                              "type": "slidenum"})  # fmt: skip
    field.extend(list(element))
    element.getparent().replace(element, field)
    paragraph._p.get_or_add_pPr().set("algn", "r")
