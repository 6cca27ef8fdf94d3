"""The assumptions and scenarios as the model wants them."""

from data import assumptions
from data.programmes import programme_folder
from data.settings import settings
from models.longterm.codes import Assumption

BASE = "demografisch"  # the scenario that changes nothing


def assumed() -> dict[str, Assumption]:
    """Every assumption that has a value, by its code; one without is unknown."""
    rows = assumptions.assumptions_of(programme_folder(settings().programme))
    return {
        code: Assumption(row.value, row.low, row.high)
        for code, row in rows.items()
        if row.value is not None and row.low is not None and row.high is not None
    }


def scenario(name: str) -> dict[str, Assumption]:
    """What that scenario puts in the place of others. Raises KeyError."""
    return {
        row.code: Assumption(row.value, row.low, row.high) for row in assumptions.scenarios()[name]
    }
