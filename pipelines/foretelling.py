"""Both forecasts made beside the app, one at a time, so that nobody waits for them in a page."""

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock, Thread

from data.errors import NotAllowed, UserError
from data.questions import KEEPERS, Scope
from data.settings import Settings, settings
from pipelines.forecasting.run import Run, forecast
from pipelines.longterm import run as longterm

STEPS = ("short", "long")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Progress:
    """How far it is. When it is over, `ended` says when (UTC): `short` and `far` are then what was
    kept, or `failed` that it went wrong; nothing of a run that fails is kept."""

    done: int = 0
    running: bool = False
    started: datetime | None = None
    ended: datetime | None = None
    short: Run | None = None
    far: int = 0  # scenarios of the long term with a new run
    failed: bool = False


_STATE: dict[Settings, Progress] = {}
_STARTING = Lock()


def progress() -> Progress:
    """How far the forecast of this programme is in this process, whoever began it."""
    return _STATE.get(settings(), Progress())


def begin(*, who: str, scope: Scope) -> Thread | None:
    """Make both forecasts from what is known now; None when they are being made already.

    Raises NotAllowed for a reader who does not keep the programme.
    """
    if scope.role not in KEEPERS:
        raise NotAllowed(what="forecast")
    here = settings()
    with _STARTING:
        if progress().running:
            return None
        _STATE[here] = Progress(running=True, started=_now())
    thread = Thread(target=_make, args=(here, who), name="forecast", daemon=True)
    thread.start()
    return thread


def _make(here: Settings, who: str) -> None:
    told = _STATE[here]
    try:
        short = forecast(who=who)
        told = replace(told, done=1, short=short)
        _STATE[here] = told
        far = longterm.forecast(who=who)
        told = replace(told, done=2, far=sum(one.new for one in far.values()))
    except UserError as error:
        log.warning("no forecast", extra={"because": type(error).__name__})
        told = replace(told, failed=True)
    except Exception:
        log.exception("the forecast failed")
        told = replace(told, failed=True)
    finally:
        _STATE[here] = replace(told, running=False, ended=_now())


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
