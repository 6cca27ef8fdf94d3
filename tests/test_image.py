"""The Dockerfile and compose.yaml name what there is, and carry no secret."""

import re

import yaml

from tests.sources import FOLDERS, ROOT, files, source

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
STEPS = [line.split(maxsplit=1) for line in DOCKERFILE.splitlines() if re.match("[A-Z]+ ", line)]
READ_BY_OTHERS = {"PYTHONDONTWRITEBYTECODE", "HOME"}


def given(instruction):
    return [rest for name, rest in STEPS if name == instruction]


def test_every_folder_of_the_source_is_copied_and_nothing_that_is_not_there():
    sources = [path for line in given("COPY") for path in line.split()[:-1]]
    assert all((ROOT / path).exists() for path in sources)
    assert {path.removesuffix(".py") for path in sources} >= set(FOLDERS)


def test_the_image_runs_as_somebody_without_rights_and_installs_by_hash():
    assert given("USER") == ["app"]
    assert "--require-hashes" in DOCKERFILE
    assert "/healthz" in given("HEALTHCHECK")[0]


def test_every_setting_is_one_that_the_app_reads():
    said = " ".join(given("ENV"))
    named = set(re.findall(r"(\w+)=", said)) - READ_BY_OTHERS | set(
        COMPOSE["services"]["app"]["environment"]
    )
    read = "".join(source(path) for path in files(".py") if path.parts[0] == "data")
    assert [name for name in named if f'"{name}"' not in read] == []


def test_every_secret_comes_from_outside_and_is_missed_when_it_is_not_there():
    for service in COMPOSE["services"].values():
        for name, value in service.get("environment", {}).items():
            if re.search("PASSWORD|SECRET|KEY", f"{name}{value}"):
                assert re.search(r"\$\{\w+:\?\}", value), name
    assert ".streamlit/secrets.toml" in (ROOT / ".dockerignore").read_text("utf-8").split()


def test_every_volume_is_declared_and_the_originals_are_on_one():
    mounts = [mount.split(":")[0] for one in COMPOSE["services"].values()
              for mount in one.get("volumes", [])]  # fmt: skip
    assert {name for name in mounts if not name.startswith(".")} == set(COMPOSE["volumes"])
    assert "archive:/data" in COMPOSE["services"]["app"]["volumes"]
    assert COMPOSE["services"]["app"]["environment"]["WAREHOUSE_ARCHIVE"].startswith("/data/")
