"""Answers given before, kept by everything they depend on, so that nothing is ever cleared."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from threading import Event, RLock

import pandas as pd

_MOST_CELLS = 20_000_000  # about 300 MB of frames; the least recently used go first


class Memory:
    """A bounded memory of frames; safe for several threads."""

    def __init__(self, most_cells: int = _MOST_CELLS) -> None:
        self._answers: OrderedDict[Hashable, pd.DataFrame] = OrderedDict()
        self._cells = 0
        self._most = most_cells
        self._under_way: dict[Hashable, Event] = {}  # what somebody is finding out already
        self._lock = RLock()

    def answer(self, key: Hashable, find: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The frame remembered under `key`, else what `find` gives. Callers get their own copy."""
        return self.answers([key], lambda missing: [find()])[0]

    def answers(
        self, keys: Sequence[Hashable], find: Callable[[list[int]], list[pd.DataFrame]]
    ) -> list[pd.DataFrame]:
        """The frames under `keys`; `find` gives those at the positions that are not remembered,
        nor being found out by somebody else at this moment."""
        found: dict[int, pd.DataFrame] = {}
        while len(found) < len(keys):
            missing, elsewhere = self._look(keys, found)
            if missing:
                found |= self._find_out(keys, missing, find)
            for under_way in elsewhere:
                under_way.wait()  # then look again: what failed there is found out here
        return [found[position].copy(deep=False) for position in range(len(keys))]

    def _look(
        self, keys: Sequence[Hashable], found: dict[int, pd.DataFrame]
    ) -> tuple[list[int], list[Event]]:
        """Add what is remembered to `found`; which positions to find out, now promised to others,
        and the promises of others to wait for."""
        missing, elsewhere = [], []
        with self._lock:
            for position, key in enumerate(keys):
                if position in found:
                    continue
                frame = self._remembered(key)
                if frame is not None:
                    found[position] = frame
                elif key in self._under_way:
                    elsewhere.append(self._under_way[key])
                else:
                    self._under_way[key] = Event()
                    missing.append(position)
        return missing, elsewhere

    def _find_out(
        self, keys: Sequence[Hashable], missing: list[int],
        find: Callable[[list[int]], list[pd.DataFrame]],
    ) -> dict[int, pd.DataFrame]:  # fmt: skip
        try:
            found = dict(zip(missing, find(missing), strict=True))
            for position, frame in found.items():
                self._keep(keys[position], frame)
            return found
        finally:
            with self._lock:
                for position in missing:
                    self._under_way.pop(keys[position]).set()

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
