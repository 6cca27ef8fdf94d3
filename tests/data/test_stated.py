"""What a programme's own file must say before anybody is shown a figure of it."""

import pytest

from data.errors import BrokenProgramme
from data.programmes import programme_folder
from data.programmes.stated import stated


@pytest.fixture
def said(tmp_path):
    told = (programme_folder("wonen-met-zorg") / "programme.toml").read_text("utf-8")

    def of(change):
        (tmp_path / "programme.toml").write_bytes(change(told).encode("utf-8", "surrogateescape"))
        return stated(tmp_path)

    return of


def test_a_whole_file_is_read(said):
    assert said(str)["demo"] is False


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda told: told.replace("demo = false", ""), "demo = ?"),
        (lambda told: told.replace("title = ", "titel = ", 1), "title = ?"),
        (lambda told: told.replace("demo = false", "demo = nee"), "line 7"),
        (lambda told: told.replace("title = ", "title = \udcff", 1), "0xff"),
    ],
    ids=["no word whether it is a demo", "no title", "no TOML", "no text"],
)
def test_what_cannot_be_read_is_told_with_its_place(said, change, found):
    with pytest.raises(BrokenProgramme) as broken:
        said(change)
    assert broken.value.facts["file"] == "programme.toml"
    assert found in str(broken.value.facts["found"])
