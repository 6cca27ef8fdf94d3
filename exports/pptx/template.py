"""The file a deck begins from: our own plain one, or a region's .pptx with its own master."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Inches

from data.errors import UnusableTemplate

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_MOST = 300_000_000  # bytes unpacked: more is no template
# what the library says of a file that is no presentation, or a broken one
_BROKEN = (BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError, AttributeError)
_AROUND = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def opened(template: bytes | None) -> Deck:
    """A presentation without slides. Raises UnusableTemplate."""
    if template is None:
        return _own()
    try:
        with ZipFile(BytesIO(template)) as packed:
            if sum(one.file_size for one in packed.infolist()) > _MOST:
                raise UnusableTemplate
        deck = Presentation(BytesIO(template))
    except _BROKEN as error:
        raise UnusableTemplate from error
    _emptied(deck)
    if not any(_titled(layout) for layout in deck.slide_layouts):
        raise UnusableTemplate
    return deck


def layout(deck: Deck) -> SlideLayout:
    """The layout with a title and the least besides it."""
    return min((one for one in deck.slide_layouts if _titled(one)), key=_besides)


def _titled(one: SlideLayout) -> bool:
    return any(place.placeholder_format.type in _TITLES for place in one.placeholders)


def _besides(one: SlideLayout) -> int:
    own = (place.placeholder_format.type for place in one.placeholders)
    return sum(kind not in (*_TITLES, *_AROUND) for kind in own)


def _own() -> Deck:
    """The library's own file made 16:9; what stands on its master moves along."""
    deck = Presentation()
    wide = Inches(13.333)
    assert deck.slide_width, "the library's own file has a size"
    share = wide / deck.slide_width
    deck.slide_width = wide
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.shapes:
            if shape._element.find(f"{qn('p:spPr')}/{qn('a:xfrm')}") is not None:
                shape.left, shape.width = round(shape.left * share), round(shape.width * share)
    return deck


def _emptied(deck: Deck) -> None:
    """Take out the template's own slides."""
    listed = deck.slides._sldIdLst
    for one in list(listed):
        deck.part.drop_rel(one.rId)
        listed.remove(one)
