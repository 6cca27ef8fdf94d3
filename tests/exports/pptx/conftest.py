"""The file of the made deck, once; read again with the library that others read it with."""

from io import BytesIO

import pytest
from pptx import Presentation

from exports.pptx.deck import presentation
from tests.exports.pptx.made import DECK


@pytest.fixture(scope="session")
def content():
    """The bytes of the file."""
    return presentation(DECK)


@pytest.fixture(scope="session")
def pages(content):
    """Slide id → the slide as it is read again."""
    read = Presentation(BytesIO(content))
    return dict(zip(("first", *(one.id for one in DECK.slides)), read.slides, strict=True))
