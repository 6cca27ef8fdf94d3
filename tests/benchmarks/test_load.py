"""Readers without a browser see the pages that a browser sees, and their clicks are counted."""

import asyncio
import os

import pytest

from benchmarks import load, national
from benchmarks.reader import Reader
from tests.browser import running_app


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    small = national.Size(partners=8, months=30, gemeenten=60)
    below = tmp_path_factory.mktemp("country")
    with national.opened(small, below), running_app(**os.environ) as address:
        yield address


def test_every_click_of_every_reader_is_counted(url):
    alone, many = load.clicks([url], readers=3, thinking=(0.0, 0.2))
    assert len(many) == 3 * load.CLICKS
    assert min(alone + many) > 0


def test_a_page_that_is_not_there_is_no_click(url):
    async def lost() -> None:
        async with Reader(url) as reader:
            await reader.look("nergens")

    with pytest.raises(AssertionError, match="nergens"):
        asyncio.run(lost())
