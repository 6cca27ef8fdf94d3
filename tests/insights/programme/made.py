"""Records made by hand."""

from data.records import RECORDS
from insights.programme.milestones import milestone
from insights.programme.records import Record


def said(kind, id="x", **told):
    """A record of that kind."""
    return Record(RECORDS[kind], id, told)


def check(day, phase="ontwikkelen", status="vordert", done=10, bouwsteen="1"):
    """A check-in."""
    return said("check_in", str(day), bouwsteen=bouwsteen, date=day, phase=phase, status=status,
                progress_pct=done, reason="omdat")  # fmt: skip


def planned(*days, actual=None, bouwsteen="1", title="Plan"):
    """A milestone that was planned on these days one after the other."""
    one = said("milestone", title, bouwsteen=bouwsteen, title=title, planned=days[-1],
               actual=actual)  # fmt: skip
    return milestone(one, days)
