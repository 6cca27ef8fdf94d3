"""Answers given before, kept by everything they depend on, so that nothing is ever cleared."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import RLock

import pandas as pd

_MOST_CELLS = 20_000_000  # about 300 MB of frames; the least recently used go first


class Memory:
    """A bounded memory of frames; safe for several threads."""

    def __init__(self, most_cells: int = _MOST_CELLS) -> None:
        self._answers: OrderedDict[Hashable, pd.DataFrame] = OrderedDict()
        self._cells = 0
        self._most = most_cells
        self._lock = RLock()

    def answer(self, key: Hashable, find: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The frame remembered under `key`, else what `find` gives. Callers get their own copy."""
        with self._lock:
            known = self._answers.get(key)
            if known is not None:
                self._answers.move_to_end(key)
                return known.copy(deep=False)
        found = find()
        with self._lock:
            if key not in self._answers:
                self._answers[key] = found
                self._cells += found.size
            while self._cells > self._most and len(self._answers) > 1:
                self._cells -= self._answers.popitem(last=False)[1].size
        return found.copy(deep=False)


MEMORY = Memory()
