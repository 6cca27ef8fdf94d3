"""Two app processes on one PostgreSQL and one object store: what one takes in the other shows."""

import os
import shutil

import pytest

from data import store
from pipelines import templates
from tests.browser import killed, running_app
from tests.data.deliveries import PARTNERS, ROOT, day, deliver, facts, frames, settings_at
from tests.end_to_end.looking import count, opened, somebody, tile
from tests.end_to_end.test_delivering import handed_in, published
from tests.end_to_end.workbooks import Sent

EXAMPLE = ROOT / "data" / "programmes" / "voorbeeld"
MONTH = "2024-11"
PLACES = 3  # rows with VPT in a month's file


@pytest.fixture
def beside(postgres_database, bucket, object_store, tmp_path, monkeypatch):
    """The environment of a warehouse there with the figures of four partners in it."""
    programme = tmp_path / "programmes" / "naburen"
    shutil.copytree(EXAMPLE, programme)
    told = programme / "programme.toml"  # no demo: nothing loads by itself
    told.write_text(told.read_text("utf-8").replace("demo = true", "demo = false"), "utf-8")
    settings_at(monkeypatch, tmp_path, f"postgres:{postgres_database}", programme.name)
    monkeypatch.setenv("PROGRAMMES_FOLDER", str(programme.parent))
    monkeypatch.setenv("WAREHOUSE_DATA", bucket)
    for number, partner in enumerate(PARTNERS):
        deliver(partner, frames(number), day(number))
    store.close()
    names = ("PROGRAMME", "PROGRAMMES_FOLDER", "WAREHOUSE_CATALOG", "WAREHOUSE_DATA",
             "WAREHOUSE_ARCHIVE")  # fmt: skip
    return object_store | {name: os.environ[name] for name in names}


def sent(size):
    return Sent(f"clienten {size}.xlsx", templates.workbook(frames(size, kinds=["clients"])))


def vpt(page, url):
    return count(tile(opened(page, url, f"/?maand={MONTH}"), "K01"))


def test_what_one_takes_in_the_other_shows_at_its_next_click(chromium, troubles, beside):
    apps = running_app(**beside), running_app(**beside)
    two = somebody(chromium, troubles), somebody(chromium, troubles)
    with apps[0] as here, apps[1] as there, two[0] as writer, two[1] as reader:
        before = vpt(reader, there)
        handed_in(writer, here, PARTNERS[0], sent(10))
        published(writer)
        assert vpt(reader, there) == before + 10 * PLACES
    assert not troubles, "\n".join(troubles)


def test_both_killed_while_they_publish_leave_each_file_whole_or_not_there(chromium, beside):
    known = [facts()]
    store.close()
    apps = running_app(**beside), running_app(**beside)
    two = somebody(chromium, []), somebody(chromium, [])
    with apps[0] as here, apps[1] as there, two[0] as one, two[1] as other:
        handed_in(one, here, PARTNERS[0], sent(10))
        handed_in(other, there, PARTNERS[1], sent(20))
        for page in (one, other):
            page.get_by_role("button", name="Publiceren").click(no_wait_after=True)
        one.wait_for_timeout(150)
        killed(here)
        killed(there)
    found = facts()["clients"]
    again = [deliver(PARTNERS[0], sent(10).content), deliver(PARTNERS[1], sent(20).content)]
    whole = facts()["clients"]
    for partner, new in zip(PARTNERS, again, strict=False):
        mine = [row for row in found if row[0] == partner]
        earlier = [row for row in known[0]["clients"] if row[0] == partner]
        assert mine == ([row for row in whole if row[0] == partner] if new is None else earlier)
    with running_app(**beside) as anew, somebody(chromium, []) as page:
        assert vpt(page, anew) > 0
