"""The same attack when partners let everybody see their own figures: the attacker has all those."""

import logging
import shutil

import pytest

from data import store, upkeep
from data.disclosure import Scope
from data.kpis import KPIS
from data.settings import Settings
from insights import figures
from insights.ask import ask, now
from insights.selection import WHOLE, Selection
from pipelines.records import write
from tests.end_to_end.region import settings_in
from tests.end_to_end.test_attacker import LID, MONTHS, attack, of_regions

WHOSE = {
    "clients": ("lisoever", "getijdenwende", "rietmeander"),
    "capacity": ("lisoever", "rietmeander"),
}
FAMILIES = {"clients": [("clients", "profiles"), ("flows",), ("went",)], "capacity": [("homes",)]}


@pytest.fixture(scope="module")
def consented(region, tmp_path_factory):
    """The environment of a copy of the demo region in which these partners gave their consent."""
    folder = tmp_path_factory.mktemp("consented")
    environment = settings_in(folder)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in region.environment.items():
            patch.setenv(name, value)
        copy = Settings("voorbeeld", environment["WAREHOUSE_CATALOG"], str(folder / "lake"),
                        folder / "archive")  # fmt: skip
        upkeep.copy_to(copy)
        store.close()
        shutil.copytree(region.environment["WAREHOUSE_ARCHIVE"], folder / "archive")
        for name, value in environment.items():
            patch.setenv(name, value)
        for subject, partners in WHOSE.items():
            for partner in partners:
                said = {"partner": partner, "subjects": [subject], "purpose": "Samen plannen",
                        "given_by": "bestuurder", "given_on": "2026-10-01"}  # fmt: skip
                write("consent", said, who="els", scope=Scope("datasteward"))
    return environment


@pytest.mark.parametrize("subject", list(WHOSE))
def test_who_has_the_figures_of_some_works_out_nothing_of_the_others(
    consented, subject, monkeypatch, caplog
):
    caplog.set_level(logging.INFO)
    for name, value in consented.items():
        monkeypatch.setenv(name, value)
    for names in FAMILIES[subject]:
        asked, secrets, recovered = attack(names, of_regions(), WHOSE[subject])
        logging.info(
            "%s, with those of %s: %d figures asked, %d secrets attacked, %d recovered",
            "+".join(names), ", ".join(WHOSE[subject]), asked, secrets, len(recovered),
        )  # fmt: skip
        assert recovered == [] and secrets > 0


def test_the_region_keeps_its_own_figures(consented, monkeypatch):
    for name, value in consented.items():
        monkeypatch.setenv(name, value)
    question = figures.per_month(KPIS["K01"], Selection(WHOLE, period=MONTHS[-1]), 1)
    assert list(ask(question, at=now(), scope=LID)["mask"]) == [""]
