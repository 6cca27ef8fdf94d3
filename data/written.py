"""Questions that are SQL already: about what holds no partner's figures, or about one partner."""

import re

from data.errors import NotAllowed
from data.questions import Open, Own, Scope
from data.views import OPEN_VIEWS, view_files


def sql(question: Own | Open, scope: Scope) -> tuple[str, list[object]]:
    """The SQL as it was asked, and its params. Raises NotAllowed for what is not this reader's."""
    if isinstance(question, Open):
        closed = _closed(question)
        if closed:
            raise NotAllowed(views=", ".join(sorted(closed)))
    else:
        scope.require(question.partner)
        if question.partner not in question.params:
            raise NotAllowed(partner=question.partner)  # asks about others than it says
    return question.sql, list(question.params)


def _closed(question: Open) -> set[str]:
    """The views and tables that this question names, or its SQL does, and may not."""
    words = set(re.findall(r"\w+", question.sql.lower()))
    hidden = {"lake", "programme_start", *view_files()} - OPEN_VIEWS
    return (set(question.views) - OPEN_VIEWS) | (words & hidden)
