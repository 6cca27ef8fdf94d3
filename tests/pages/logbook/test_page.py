"""The log of who did what: for the datasteward, with what readers took along."""

from datetime import date
from pathlib import Path

import pytest

from data import trail
from data.disclosure import ROLES, Audit, Scope
from data.errors import NotAllowed
from insights.ask import ask, now
from insights.logbook import logbook
from pages.shared import taking
from pipelines import templates
from pipelines.intake import undo
from tests.data.deliveries import deliver, frames
from tests.pages.opening import opened, shown

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def own_trail(monkeypatch, tmp_path):
    """A trail of this test alone."""
    monkeypatch.setattr(trail, "_folder", lambda: tmp_path / "trail")
    return tmp_path / "trail"


def lines(page):
    """What each line says, without its moment."""
    body = page.split("<tbody")[1].split("</tbody>")[0]
    cells = [row.split("<t")[1:] for row in body.split("<tr")[1:]]
    return [[one.split(">", 1)[1].split("<")[0] for one in row[1:]] for row in cells]


def test_the_datasteward_reads_what_was_delivered_and_withdrawn(store):
    first = deliver("rietmeander", templates.workbook(frames(1)), name="oktober.xlsx")
    undo(first, who="analist:rietmeander", why="Verkeerd bestand")
    told = lines(shown(opened("logbook", rol="datasteward")))
    assert ["Rietmeander (analist)", "trok een aanlevering in", "Verkeerd bestand"] in told
    assert ["test", "leverde een bestand aan", "oktober.xlsx"] in told


@pytest.mark.parametrize("role", [role for role in ROLES if role != "datasteward"])
def test_it_is_for_nobody_else(demo, role):
    partner = "lisoever" if role == "analist" else ""
    page = shown(opened("logbook", rol=role, van=partner))
    assert "Dit logboek is voor de datasteward" in page and "<tbody" not in page
    with pytest.raises(NotAllowed):
        ask(Audit(TODAY), at=now(), scope=Scope(role, partner))
    with pytest.raises(NotAllowed):
        logbook(TODAY, {}, now(), Scope(role, partner))


def test_a_file_that_is_taken_along_is_in_it_with_who_took_it(demo, monkeypatch):
    made = []
    monkeypatch.setattr(
        taking.st, "download_button", lambda _, taken, *__, **___: made.append(taken)
    )
    taking.download("Excel", lambda: b"inhoud", "clienten.xlsx")
    assert trail.steps(TODAY)[0] == []  # nobody pressed it yet
    assert made[0]() == b"inhoud"  # pressed
    page = shown(opened("logbook", rol="datasteward", wat="taken"))
    assert ["Lid van de stuurgroep", "nam een bestand mee", "clienten.xlsx"] in lines(page)


def test_a_trail_that_cannot_be_written_holds_up_nobody(demo, monkeypatch, caplog):
    monkeypatch.setattr(trail, "_folder", lambda: Path("/dev/null/trail"))
    taking.note("lid", "", "exported", "clienten.xlsx")
    assert "the trail could not be written" in caplog.text


def test_what_was_broken_off_is_said(demo, own_trail):
    trail.note("lid", "", "exported", "a.xlsx")
    [file] = own_trail.glob("*.jsonl")
    with file.open("ab") as written:
        written.write(b'{"at": "2026')
    page = shown(opened("logbook", rol="datasteward"))
    assert "Niet alles kon worden gelezen" in page
