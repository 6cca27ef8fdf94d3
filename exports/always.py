"""What every file of figures says of itself, whatever stands in it."""

from datetime import datetime

from texts import CLOCK, day, text


def always_told(demo: bool) -> dict[str, str]:
    """When it was made, why figures are hidden, what is made up; by its key under `handout`."""
    told = {"made": day(datetime.now(CLOCK).date()), "hidden": text("handout.hidden_why")}
    if demo:
        told["demo"] = f"{text('ui.demo')}. {text('ui.demo_why')}"
    return told
