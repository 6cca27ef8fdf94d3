"""Analysts without a browser hand in what a browser would, and it is kept whole."""

import asyncio
import os

import pytest

from benchmarks import national, uploads
from benchmarks.analyst import hand_in
from tests.browser import running_app


@pytest.fixture
def small(tmp_path):
    with national.opened(national.Size(partners=4, months=14, gemeenten=20), tmp_path):
        yield


def test_what_an_analyst_without_a_browser_hands_in_is_published(small):
    content, rows = uploads.file("partner-001", 1)
    before = uploads.clients("partner-001")
    with running_app(**os.environ) as url:
        judged, published = asyncio.run(hand_in(url, "partner-001", "cijfers.xlsx", content))
        assert uploads.clients("partner-001") == before + rows > before
        assert judged > 0 and published > 0
        with pytest.raises(AssertionError, match="nothing to publish"):  # of another partner
            asyncio.run(hand_in(url, "partner-002", "brief.xlsx", b"no workbook"))
