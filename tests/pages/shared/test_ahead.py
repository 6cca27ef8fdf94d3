"""What a page finds out beside its drawing is what it asks, no less and no more."""

import pytest

from data.disclosure import Figures, Open
from data.sheets import SHEETS
from insights import ahead
from insights import ask as door
from insights.memory import Memory
from insights.window import years
from pages.shared.menu import START
from tests.pages.opening import opened, shown

WHEN_TOLD = {"zorgkantoor_by_status"}  # asked only where a zorgkantoor told anything


class Asked(Memory):
    """A memory that tells what was asked of it."""

    def __init__(self):
        super().__init__()
        self.questions = set()

    def answers(self, keys, find):
        self.questions |= {key[-1] for key in keys}
        return super().answers(keys, find)


@pytest.mark.parametrize("kind", SHEETS)
def test_a_page_asks_ahead_what_it_asks(in_region, monkeypatch, kind):
    begun, asked, app = [], Asked(), opened(START)
    monkeypatch.setattr(ahead, "begin", lambda questions, **_: begun.extend(questions))
    monkeypatch.setattr(door, "MEMORY", asked)
    assert "<h1>" in shown(app.switch_page(f"{kind}/page.py").run())
    assert begun
    assert {year for one in begun for year in years(one)} <= asked.questions
    views = {one.view for one in begun if isinstance(one, Figures)} | WHEN_TOLD
    own = {
        one for one in asked.questions
        if isinstance(one, Figures) and not one.view.startswith("kpi_")
    }  # fmt: skip
    assert {one.view for one in own} <= views, "the page asks something it did not ask ahead"


def test_a_question_that_fails_ahead_fails_again_where_the_page_asks_it(in_region, monkeypatch):
    monkeypatch.setattr(door, "MEMORY", Memory())
    broken = Open(("target_month",), "SELECT nothing FROM target_month")
    at, scope = door.now(), ahead.Scope("lid")
    ahead.begin([broken], at=at, scope=scope)
    with pytest.raises(Exception, match="nothing"):
        door.ask(broken, at=at, scope=scope)
