"""Questions asked ahead: found out beside a page that is still drawing what it has."""

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from data.disclosure import Question, Scope
from insights.ask import Moment, ask

_BESIDE = 2  # as many cores as a small machine has; more only wait for each other
_POOL = ThreadPoolExecutor(_BESIDE, thread_name_prefix="ahead")
_log = logging.getLogger(__name__)


def begin(questions: Sequence[Question], *, at: Moment, scope: Scope) -> None:
    """Start finding out the answers; whoever asks one of these waits for it, and no longer.

    Of a question that fails the page itself hears when it asks.
    """
    for question in questions:
        _POOL.submit(ask, question, at=at, scope=scope).add_done_callback(_told)


def _told(done: Future) -> None:
    if not done.cancelled() and (error := done.exception()):
        _log.info("asked ahead, and failed", extra={"because": type(error).__name__})
