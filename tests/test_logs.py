"""What the server writes of its own running: lines that a machine can read, and nobody in them."""

import ast
import json
import logging
import re

import duckdb
import pandas as pd
import pytest

from pages.shared.logs import Lines, Plain
from tests.sources import modules, source, tree

BSN, NAME, MAIL, ADDRESS = "123456782", "Jansen", "anna@example.nl", "192.168.1.20"
WRITES = {"debug", "info", "warning", "error", "exception", "critical"}


def cast_in_duckdb():
    duckdb.sql(f"SELECT CAST('{BSN} {NAME}' AS DATE)").fetchall()


def number_in_pandas():
    pd.to_numeric(pd.Series([f"{NAME} {BSN}", MAIL]))


def one_of_the_other():
    try:
        cast_in_duckdb()
    except duckdb.Error as error:
        raise ValueError(f"cell C7 says {NAME}, {BSN}") from error


def several_at_once():
    raise ExceptionGroup(f"of {NAME}", [ValueError(BSN), TypeError(f"don't know {NAME}")])


def caught(broken):
    try:
        broken()
    except Exception as error:
        return error
    raise AssertionError("nothing went wrong")


def record(name, message, *values, error=None, **more):
    exc = (type(error), error, error.__traceback__) if error else None
    made = logging.getLogger(name).makeRecord(
        name, logging.ERROR, __file__, 1, message, values, exc, extra=more
    )
    return made


def lines(made):
    return Lines().format(made), Plain().format(made)


@pytest.mark.parametrize(
    "broken", [cast_in_duckdb, number_in_pandas, one_of_the_other, several_at_once]
)
@pytest.mark.parametrize("logger", ["pages.frame", "streamlit.error_util", "asyncio"])
def test_an_error_is_written_with_its_kind_and_place_and_without_its_words(broken, logger):
    error = caught(broken)
    for line in lines(record(logger, f"failed: {error}", error=error)):
        if logger == "pages.frame":  # whose sentences hold no values, see below
            line = line.replace(json.dumps(f"failed: {error}")[1:-1], "").replace(str(error), "")
        for said in (BSN, NAME, MAIL):
            assert said not in line
        assert type(error).__qualname__ in line and broken.__name__ in line


@pytest.mark.parametrize(
    ("message", "values"),
    [
        (f"{ADDRESS}:4711 - connected", ()),
        ('%s - "WebSocket %s" [accepted]', ((ADDRESS, 4711), f"/?wie={NAME}")),
        (f"could not convert string to float: '{NAME}'", ()),
        (f"Can't read “{NAME}”", ()),
        (f"exception was never retrieved\nfuture: <Task exception=ValueError({NAME})>", ()),
        (f"sent to {MAIL}", ()),
        (f"value {BSN} is out of range", ()),
    ],
)
def test_what_a_library_says_is_kept_up_to_its_first_value(message, values):
    for line in lines(record("uvicorn.error", message, *values)):
        for said in (ADDRESS, NAME, MAIL, BSN):
            assert said not in line


def test_an_event_of_ours_is_one_line_with_its_fields():
    said = json.loads(lines(record("pages.deliver", "published", files=3, rows=20))[0])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", said.pop("time"))
    assert said == {"level": "ERROR", "logger": "pages.deliver", "event": "published",
                    "files": 3, "rows": 20}  # fmt: skip


@pytest.mark.parametrize("value", [BSN, f"nr.{BSN}", MAIL, f"{NAME} en zoon", [NAME], {NAME: 1}])
def test_a_field_is_a_number_or_a_name_of_ours(value):
    assert json.loads(lines(record("pages.deliver", "published", of=value))[0])["of"] == "…"


@pytest.mark.parametrize("module", modules(), ids=str)
def test_what_we_say_ourselves_holds_no_values(module):
    if "getLogger" not in source(module):
        return
    for call in ast.walk(tree(module)):
        match call:
            case ast.Call(func=ast.Attribute(value=of, attr=attr)) if attr in WRITES:
                if "log" in ast.unparse(of).lower():
                    assert [type(one) for one in call.args] == [ast.Constant], ast.unparse(call)
