"""The progress of a bouwsteen, told in under a minute: what stands is filled in already."""

from datetime import date

from insights.programme.bouwstenen import Bouwsteen
from pages.shared.records import form
from texts import text

FIELDS = ("status", "reason", "progress_pct", "phase", "date", "lead", "contributors")


def button(one: Bouwsteen, primary: bool = False) -> None:
    """Today's check-in, to begin with the phase, status, progress and partners of the last one."""
    start = {
        "date": date.today(), "phase": one.phase or None, "status": one.status or None,
        "progress_pct": one.progress, "lead": list(one.leads) if one.status else [],
        "contributors": list(one.contributors) if one.status else [],
    }  # fmt: skip
    made = form.Form("check_in", FIELDS, given={"bouwsteen": str(one.number)}, start=start)
    form.button(made, text("bouwstenen.check_in"), icon=":material/edit_note:", primary=primary)
