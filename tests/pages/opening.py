"""A page opened through the real frame, without a browser, and what it then says."""

import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

from pages.shared.menu import START
from texts import language

FRAME = str(Path(__file__).parents[2] / "pages" / "frame.py")


def opened(name, **asked):
    """The page in this folder, asked with these choices in its address."""
    app = AppTest.from_file(FRAME, default_timeout=120)
    for key, value in asked.items():
        app.query_params[key] = value
    language.set(asked.get("taal", "nl"))  # AppTest names the options in this thread
    app.run()
    return app if name == START else app.switch_page(f"{name}/page.py").run()


def shown(app):
    """All words of the page as HTML; fails when the page raised anything."""
    assert not app.exception
    language.set("nl")  # the script of an English reader ran in this thread
    parts = [block.body for block in app.main.get("html")]
    return "".join([*parts, *(one.value for one in app.main.caption)])


def tile(page, title):
    """The figure on the tile with this title, or why there is none."""
    found = re.search(rf"<h[23]>{re.escape(title)}</h[23]>(.*?)</p>", page, re.DOTALL)
    assert found, f"no tile {title}"
    return re.sub(r"<[^>]+>", "", found[1]).strip()


def labels(app):
    """The labels of the select boxes on the page, the sidebar left out."""
    return [one.label for one in app.main.selectbox]
