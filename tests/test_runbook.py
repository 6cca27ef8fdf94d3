"""Every command and every setting that the runbook names is one that there is."""

import re
import shlex

import pytest

from pipelines.commands import parser
from tests.sources import ROOT, files, source

RUNBOOK = (ROOT / "docs" / "beheer.md").read_text("utf-8")
COMMANDS = sorted(set(re.findall(r"`python -m pipelines ([^`]+)`", RUNBOOK)))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_runbook_is_understood(command):
    assert callable(parser().parse_args(shlex.split(command)).run)


def test_the_runbook_tells_of_every_command_that_cares_for_the_store():
    assert {"backup", "restore", "rebuild", "maintain", "move"} <= {
        command.split()[0] for command in COMMANDS
    }


def test_every_setting_of_the_environment_is_in_the_table_and_nothing_else():
    rows = [line.split("|")[1] for line in RUNBOOK.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`([A-Z][A-Z0-9_]+)`", row)}
    read = "".join(source(path) for path in files(".py") if path.parts[0] == "data")
    assert named == set(
        re.findall(r'(?:_setting\(|environ(?:\.get\(|\[))"([A-Z][A-Z0-9_]+)"', read)
    )


def test_every_page_that_the_runbook_leads_to_is_there():
    for name in re.findall(r"\]\(([\w.-]+\.md)\)", RUNBOOK):
        assert (ROOT / "docs" / name).exists()
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in RUNBOOK.splitlines()
                if line.startswith("#")}  # fmt: skip
    assert set(re.findall(r"\]\(#([\w-]+)\)", RUNBOOK)) <= headings
