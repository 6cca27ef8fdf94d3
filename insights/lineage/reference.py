"""The short code under a figure by which anyone can find it again, on paper too."""

from datetime import datetime
from hashlib import sha256

from insights.selection import Selection


def reference_code(kpi: str, chosen: Selection, known_at: datetime | None) -> str:
    """`K01-2026-10-A4F2C9`: KPI, month, and a fingerprint of place, partner and moment."""
    assert chosen.period, "a figure has a month"
    known = known_at.isoformat() if known_at else ""
    seen = "|".join((chosen.region, chosen.gemeente, chosen.partner, known))
    mark = sha256(seen.encode()).hexdigest()[:6].upper()
    return f"{kpi}-{chosen.period:%Y-%m}-{mark}"
