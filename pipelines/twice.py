"""One figure told in two ways in one table: fte by contract and as worked, hired fte in a column
and in rows of its own. Added up they count twice, so the partner says which of the two holds."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from data.sheets.links import Twice
from pipelines.harmonise import Harmonised
from pipelines.keys import numbered
from pipelines.problems import Problem


def twice(harmonised: Harmonised) -> Iterator[Problem]:
    """A blocking problem at each row that tells again what another row tells."""
    for said in harmonised.sheet.twice:
        yield from _again(harmonised, said)


def _again(harmonised: Harmonised, said: Twice) -> Iterator[Problem]:
    frame = harmonised.frame
    alike = [name for name in harmonised.sheet.keys if name not in said.apart]
    about = numbered(frame, alike)
    named = frame[said.column].isin(said.codes).to_numpy()
    first = {
        int(about[at]): int(frame["row"].iloc[at])
        for at in np.flatnonzero(~named & _told(harmonised, said.also))[::-1]
    }
    for at in np.flatnonzero(named & _told(harmonised, said.measure)):
        if int(about[at]) in first:
            place = harmonised.place(int(at), said.measure)
            yield replace(place, code="E15", kind=said.kind, found=str(first[int(about[at])]))


def _told(harmonised: Harmonised, measure: str) -> np.ndarray:
    return (harmonised.frame[measure] > 0).fillna(False).to_numpy(dtype=bool)
