"""Whose figures were really removed, in words: no figure changes without saying so."""

from collections.abc import Mapping

import pandas as pd

from texts import day, text


def sentences(found: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """A sentence per partner and reason, from the answer to `figures.removed`."""
    return [
        text(f"board.removed_{row.reason}", partner=names.get(row.partner, row.partner),
             day=day(row.removed_at), n=row.deliveries)  # type: ignore[arg-type]
        for row in found.itertuples()
    ]  # fmt: skip
