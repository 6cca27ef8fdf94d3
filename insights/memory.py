"""Answers given before, kept by everything they depend on, so that nothing is ever cleared."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
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
        return self.answers([key], lambda missing: [find()])[0]

    def answers(
        self, keys: Sequence[Hashable], find: Callable[[list[int]], list[pd.DataFrame]]
    ) -> list[pd.DataFrame]:
        """The frames under `keys`; `find` gives those at the positions that are not remembered."""
        found = [self._remembered(key) for key in keys]
        missing = [position for position, frame in enumerate(found) if frame is None]
        if missing:
            for position, frame in zip(missing, find(missing), strict=True):
                self._keep(keys[position], frame)
                found[position] = frame
        return [frame.copy(deep=False) for frame in found if frame is not None]

    def _remembered(self, key: Hashable) -> pd.DataFrame | None:
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def _keep(self, key: Hashable, frame: pd.DataFrame) -> None:
        with self._lock:
            if key not in self._answers:
                self._answers[key] = frame
                self._cells += frame.size
            while self._cells > self._most and len(self._answers) > 1:
                self._cells -= self._answers.popitem(last=False)[1].size


MEMORY = Memory()
