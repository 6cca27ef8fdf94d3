"""Which partners let others see their figures: as it is now, whatever moment a reader looks at."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd

from data import settings, sharing, store
from data.disclosure import Shared
from data.store import Connection
from insights.memory import MEMORY


def known(version: int) -> Mapping[str, frozenset[str]]:
    """Per family the partners whose figures were ever shown, see `data.sharing.known`."""
    return sharing.known(_remembered(sharing.ever, version))


def granted(question: Shared, version: int) -> Shared:
    """The question, about the partners whose consent holds today, whichever it was asked about."""
    found, today = _remembered(sharing.now, version), datetime.now(UTC).date()
    return replace(question, partners=sharing.holding(found, question.subject, today))


def _remembered(read: Callable[[Connection], pd.DataFrame], version: int) -> pd.DataFrame:
    def find() -> pd.DataFrame:
        with store.reading(None, version) as con:
            return read(con)

    return MEMORY.answer((read.__qualname__, settings.settings(), version), find)
