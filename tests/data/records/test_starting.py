"""What a programme starts with, from its files to the log."""

import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from data import programmes
from data.errors import BrokenProgramme
from data.programmes import tables

FOLDER = Path(programmes.__file__).parent / "wonen-met-zorg"
HEAD = "id,known_at,who,"


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Makes a programme with these files of records; gives the events of one kind."""
    monkeypatch.setenv("PROGRAMMES_FOLDER", str(tmp_path))

    def made(**files):
        name = f"own-{tmp_path.name}"
        shutil.copytree(FOLDER, tmp_path / name, ignore=shutil.ignore_patterns("records"))
        (tmp_path / name / "records").mkdir()
        for kind, lines in files.items():
            (tmp_path / name / "records" / f"{kind}.csv").write_text(HEAD + lines, "utf-8")
        start = tables(name)["programme_start"]
        return lambda kind: [
            (row.subject_id, row.known_at, json.loads(row.detail))
            for row in start[start["subject"] == kind].itertuples()
        ]

    return made


def test_rows_of_one_id_are_its_history_and_a_dash_clears(own):
    events = own(risk="title,due,chance\n"
                 "r1,2026-01-05,x,Te laat,2026-03-01,2\n"
                 "r1,2026-02-05T09:30:00,x,,-,3\n")  # fmt: skip
    assert events("risk") == [
        ("r1", datetime(2026, 1, 5), {"title": "Te laat", "due": "2026-03-01", "chance": 2}),
        ("r1", datetime(2026, 2, 5, 9, 30), {"due": None, "chance": 3}),
    ]


def test_a_file_of_records_replaces_what_the_older_file_says(own):
    events = own(goal="title\nHD1,2026-01-05,x,Ander doel\nHD2,2026-01-05,x,Tweede\n"
                 "C,2026-01-05,x,C\nF,2026-01-05,x,F\nP,2026-01-05,x,P\n")  # fmt: skip
    assert [said["title"] for _, _, said in events("goal")][:2] == ["Ander doel", "Tweede"]
    assert len(events("bouwsteen")) == 13


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("title\nr1,2026-01-05,x,\n", "risk r1: title"),
        ("title,due\nr1,2026-01-05,x,a,morgen\n", "risk.csv:2 due: morgen"),
        ("title\nr1,ooit,x,a\n", "risk.csv:2 known_at: ooit"),
        ("title\nr 1,2026-01-05,x,a\n", "risk.csv:2 id: r 1"),
        ("naam\nr1,2026-01-05,x,a\n", "naam"),
        ("title,owner\nr1,2026-01-05,x,a,elders\n", "risk.csv:2 owner: elders"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_place(own, lines, told):
    with pytest.raises(BrokenProgramme, match="found=") as found:
        own(risk=lines)
    assert told in str(found.value)


def test_a_file_of_a_kind_that_is_not_declared_is_no_silence(own):
    with pytest.raises(BrokenProgramme):
        own(wishes="title\nw1,2026-01-05,x,a\n")


def test_the_older_files_tell_a_milestone_that_slipped_and_one_that_was_reached():
    start = tables("voorbeeld")["programme_start"]
    if "start-milestone-4-m4-001" not in set(start["event_id"]):
        pytest.skip("the example tells its milestones in a file of records")
    said = [json.loads(one) for one in start[start["subject_id"] == "4-m4"]["detail"]]
    assert [one["planned"] for one in said] == ["2026-12-31", "2027-03-31"]
    first = [json.loads(one) for one in start[start["subject_id"] == "4-m1"]["detail"]]
    assert first[-1] == {"actual": "2024-06-10"}
