"""What the server writes of its own running: one line of JSON per event, and of nobody.

An error's own words may quote a cell, so of an error only its kind and its place are written. Of
what a library says, only what comes before the first value in it. What we say ourselves is a
sentence without values; those stand beside it (`extra`), numbers or names of ours.
"""

import json
import logging
import re
import threading
import traceback
from datetime import UTC, datetime
from logging.config import dictConfig

from streamlit import logger as theirs

from data.settings import log_format

_OURS = {"app", "pages", "pipelines", "insights", "exports", "models", "data", "texts", "__main__"}
_ALWAYS = {*vars(logging.makeLogRecord({})), "message", "asctime", "color_message", "taskName"}
_A_VALUE = re.compile(r"""['"`“‘:<\[{(\n]|\d{4}|\S+@|\d+\.\d+\.""")
_A_NAME = re.compile(
    r"(?!.*(?<![0-9a-f])\d{8,9}(?![0-9a-f]))[\w./:-]{1,80}"
)  # no number that may be a citizen's
_FORMS = {"json": "pages.shared.logs.Lines", "plain": "pages.shared.logs.Plain"}


def keep_logs() -> None:
    """Everything that is logged from here on, by whichever library, comes in our own form."""
    form = _FORMS.get(log_format(), _FORMS["json"])
    dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"ours": {"()": form}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "ours"}},
        "root": {"level": "INFO", "handlers": ["stderr"]},
    })  # fmt: skip
    theirs.setup_formatter = _as_ours  # Streamlit gives each logger a form, also those to come
    theirs.init_uvicorn_logs()
    theirs.update_formatter()
    logging.getLogger("uvicorn.error").setLevel("WARNING")  # below it, addresses of who connects
    logging.getLogger("uvicorn.access").setLevel("CRITICAL")
    logging.captureWarnings(True)
    threading.excepthook = _of_a_thread


def _as_ours(one: logging.Logger) -> None:
    one.handlers, one.propagate = list(logging.getLogger().handlers), False


def _of_a_thread(failed: threading.ExceptHookArgs) -> None:
    if failed.exc_value:
        logging.getLogger(__name__).error("a thread failed", exc_info=failed.exc_value)


class Lines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        return json.dumps(told(record), ensure_ascii=False)


class Plain(logging.Formatter):
    """The same for somebody at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """The lines, without the last one's end."""
        said = told(record)
        head = [said.pop(name) for name in ("time", "level", "logger", "event")]
        trace = said.pop("traceback", [])
        more = [f"{name}={value}" for name, value in said.items()]
        return "\n    ".join([" ".join(map(str, head + more)), *trace])


def told(record: logging.LogRecord) -> dict:
    """What is written of a record."""
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    said: dict = {"time": at, "level": record.levelname, "logger": record.name}
    said["event"] = _event(record)
    if record.name.partition(".")[0] in _OURS:
        more = {name: of for name, of in vars(record).items() if name not in _ALWAYS}
        said |= {name: _value(of) for name, of in more.items()}
    if record.exc_info and record.exc_info[1]:
        said["traceback"] = _places(record.exc_info[1])
    return said


def _event(record: logging.LogRecord) -> str:
    template = str(record.msg)
    if record.name.partition(".")[0] in _OURS or record.args:
        return template  # as the code has it, before any value came into it
    return _A_VALUE.split(template, maxsplit=1)[0].strip() or "…"


def _value(of: object) -> object:
    if of is None or isinstance(of, int | float):
        return of
    return of if isinstance(of, str) and _A_NAME.fullmatch(of) else "…"


def _places(error: BaseException | None) -> list[str]:
    """The kinds of an error and of what it came from, each with the lines that led to it."""
    found: list[str] = []
    while error:
        found.append(f"{type(error).__module__}.{type(error).__qualname__}")
        frames = traceback.extract_tb(error.__traceback__)
        found += [f"{one.filename}:{one.lineno} {one.name}" for one in frames]
        for one in getattr(error, "exceptions", ()):  # of a group
            found += _places(one)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return found
