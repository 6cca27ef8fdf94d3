"""A partner takes back what it said of a layout: from then on it is asked again."""

from datetime import UTC, datetime

import pandas as pd

from data import store
from pipelines.write import log


def forget(partner: str, fingerprint: str, headings: str, *, who: str) -> None:
    """Nothing is said any more of sheets with these headings; what was published stays."""
    store.again_if_raced(lambda: _forget(partner, fingerprint, headings, who))


def _forget(partner: str, fingerprint: str, headings: str, who: str) -> None:
    with store.publishing(who, f"forget {fingerprint}") as con:
        now = datetime.now(UTC).replace(tzinfo=None)
        row = {"partner": partner, "fingerprint": fingerprint, "headings": headings, "said": "",
               "who": who, "known_at": now}  # fmt: skip
        store.append(con, "layout_told", pd.DataFrame([row]))
        log(con, now, who, "forget", fingerprint, headings)
