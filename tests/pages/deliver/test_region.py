"""What the region delivers itself, handed in by its datasteward on the page."""

import pytest

from pipelines.intake import judge, publish
from tests.pages.deliver.sending import uploaded
from tests.pages.opening import opened, shown
from tests.pipelines.regional import maximum, tariffs


def test_the_datasteward_can_deliver_for_the_region_and_sees_its_history(store):
    found = judge(tariffs(maximum("Pakket A", 111.11)), "tarieven.xlsx", "regio")
    publish(found, uploader="test")
    app = opened("deliver", rol="datasteward", voor="regio")
    page = shown(app)
    assert "Wat voor iedereen geldt, levert de datasteward aan namens de regio" in page
    assert "tarieven.xlsx" in page and "Tarieven" in page
    assert len(app.main.get("file_uploader")) == 1


def test_a_file_of_the_region_is_judged_as_such(store, monkeypatch):
    uploaded(monkeypatch, ("tarieven.xlsx", tariffs(maximum("Pakket A", 111.11))))
    page = shown(opened("deliver", rol="datasteward", voor="regio"))
    assert "‘tarieven.xlsx’ is in orde" in page and "1 regels gelezen: Tarieven" in page


@pytest.mark.parametrize("role", [{}, {"rol": "analist", "van": "lisoever"}])
def test_nobody_else_can(store, role):
    app = opened("deliver", voor="regio", **role)
    assert "namens de regio" not in shown(app)
