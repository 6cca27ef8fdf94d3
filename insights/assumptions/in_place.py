"""Which assumptions a table of the region took the place of, in the forecast that counts."""

from data.disclosure import Scope
from insights.ask import Moment
from insights.longterm.far import far
from insights.longterm.words import not_used, replaced
from texts import day, text

_STEPS = {"population": "population", "rates": "base_rates", "level": "regional"}
_SCENARIO = "demografisch"  # all scenarios of a run read the same tables


def by_table(at: Moment, scope: Scope) -> dict[str, tuple[str, ...]]:
    """Per step of the method: what its table of the region replaced, or why it is not used."""
    run = far(_SCENARIO, at, scope)
    if run is None:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for what, said in [*replaced(run).items(), *not_used(run).items()]:
        line = text("assumed.in_place.lead", made=day(run.known_at), said=said)
        found[_STEPS[what]] = (*found.get(_STEPS[what], ()), line)
    return found
