"""Who may write which records."""

from collections.abc import Mapping

from data.questions import KEEPERS, Scope
from data.records import RECORDS, Value


def may_write(
    scope: Scope, kind: str, record: str = "", fields: Mapping[str, Value] | None = None
) -> bool:
    """Whether this reader may write that record, of which `fields` is all that is said.

    The programme manager and the datasteward everything; an analyst what the own partner tells
    (confidence, questions, offers, its profile, commitment and endorsement). Without `fields`:
    whether a new one of this kind may be begun at all.
    """
    if scope.role in KEEPERS:
        return True
    own = RECORDS[kind].own
    if scope.role != "analist" or not scope.partner or not own:
        return False
    if fields is None:
        return True
    return all((fields.get(name) if name else record) == scope.partner for name in own)
