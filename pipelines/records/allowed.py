"""Who may write which records."""

from collections.abc import Collection, Mapping

from data.questions import KEEPERS, Scope
from data.records import RECORDS, Value


def may_write(
    scope: Scope, kind: str, record: str = "", fields: Mapping[str, Value] | None = None,
    changed: Collection[str] = (),
) -> bool:  # fmt: skip
    """Whether this reader may write that record, of which `fields` is all that is said.

    The datasteward everything; the programme manager all but what opens a partner's figures; an
    analyst what the own partner tells (confidence, questions, offers, its profile, commitment,
    endorsement and consent), and the answer to a question that was put to that partner, when
    nothing else is `changed`. Without `fields`: whether a new one may be begun at all.
    """
    own, of_steward = RECORDS[kind].own, RECORDS[kind].of_steward
    if scope.role in KEEPERS and (scope.role == "datasteward" or not of_steward):
        return True
    if scope.role != "analist" or not scope.partner or not own:
        return False
    if fields is None:
        return True
    if all((fields.get(name) if name else record) == scope.partner for name in own):
        return True
    asked, reply = RECORDS[kind].asked, RECORDS[kind].reply
    replies = bool(changed) and set(changed) <= set(reply)
    return replies and fields.get(asked) == scope.partner
