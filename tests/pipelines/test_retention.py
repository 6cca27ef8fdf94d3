"""What is withdrawn is kept for as long as the programme says, and no longer."""

import os
import time

import pytest

from data import programmes, store
from data.errors import BrokenProgramme
from data.programmes.keeping import keeping
from data.settings import settings
from pipelines.__main__ import main
from pipelines.intake import undo
from pipelines.rebuild import rebuild
from pipelines.records import drafts
from pipelines.retention import retention
from tests.data.deliveries import (
    NOVEMBER,
    PARTNERS,
    counted,
    day,
    deliver,
    facts,
    figures,
    frames,
    kept,
)


@pytest.fixture
def own(store, tmp_path, monkeypatch):
    """`own(lines)` gives the programme these lines more in its programme.toml."""
    folder = programmes.programme_folder(settings().programme)

    def told(lines):
        mine = tmp_path / "programmes" / folder.name
        mine.mkdir(parents=True, exist_ok=True)
        for file in folder.rglob("*.csv"):
            copy = mine / file.relative_to(folder)
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(file.read_bytes())
        old = (folder / "programme.toml").read_text("utf-8")
        (mine / "programme.toml").write_text(f"{lines}\n{old}", "utf-8")
        monkeypatch.setenv("PROGRAMMES_FOLDER", str(mine.parent))

    return told


def withdrawn():
    """A delivery, and one that took its place for a day."""
    first = deliver(PARTNERS[0], frames(1), day(0))
    second = deliver(PARTNERS[0], frames(2, months=(NOVEMBER,)), day(1))
    undo(second, who="test", why="fout", known_at=day(2))
    return first, second


def test_without_a_term_nothing_is_removed(store):
    withdrawn()
    before = [figures(), figures(day(1))]
    assert retention().withdrawn == 0
    assert [figures(), figures(day(1))] == before and len(kept()) == 2


def test_after_the_term_a_withdrawn_delivery_is_gone_and_its_months_are_missing_then(own, capsys):
    first, _ = withdrawn()
    now, then = facts(), facts(day(1))
    own("keep_withdrawn_months = 6")
    assert main(["maintain"]) == 0
    assert "Verwijderd: 1 aanlevering" in capsys.readouterr().out
    assert facts() == now and kept() == [first]
    october = {kind: [row for row in rows if NOVEMBER not in row] for kind, rows in then.items()}
    assert facts(day(1)) == october  # not what the delivery before it said of November
    with store.reading(day(1)) as con:
        assert con.execute("SELECT reason FROM removed_figures").fetchall() == [("term",)]
    with store.reading() as con:
        assert con.execute("SELECT reason FROM removed_figures").fetchall() == []
    assert rebuild().deliveries == 1
    assert facts() == now and facts(day(1)) == october
    assert retention().withdrawn == 0
    assert counted("removal") == 1


def test_drafts_are_kept_for_as_many_days_as_the_programme_says(own):
    own("keep_drafts_days = 7")
    for name in ("oud", "nieuw"):
        drafts.keep(name, {"title": name})
    for name, age in (("oud", 8), ("nieuw", 6)):
        then = time.time() - age * 24 * 3600
        os.utime(drafts._file(name), (then, then))
    assert retention().drafts == 1
    assert drafts.kept("oud") is None and drafts.kept("nieuw")


@pytest.mark.parametrize("said", ["0", "-1", '"24"', "true", "1.5"])
def test_a_term_that_is_no_number_of_months_is_refused(own, said):
    own(f"keep_withdrawn_months = {said}")
    with pytest.raises(BrokenProgramme):
        keeping(settings().programme)
