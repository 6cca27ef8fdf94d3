"""The assumptions behind the long term, as they are at a moment."""

from data.assumptions import AssumptionRow, assumptions_of
from data.disclosure import Scope
from data.programmes import programme_folder
from data.settings import settings
from insights.ask import Moment


def assumed(_at: Moment, _scope: Scope) -> dict[str, AssumptionRow]:
    """Every assumption by its code, with its source; who looks and when makes no difference yet."""
    return assumptions_of(programme_folder(settings().programme))
