"""What was done in the warehouse, by whom and when: for the datasteward."""

from data.errors import NotAllowed
from data.questions import Audit, Scope

_DONE = """
    SELECT known_at, who, what, subject, detail
    FROM lake.audit
    WHERE known_at >= ? AND known_at <= getvariable('known_at')
    UNION ALL
    SELECT known_at, who, concat('record_', what), subject_id, subject
    FROM lake.programme_event
    WHERE known_at >= ? AND known_at <= getvariable('known_at')
    ORDER BY known_at DESC, what, subject
"""


def sql(question: Audit, scope: Scope) -> tuple[str, list[object]]:
    """The SQL that answers `question`, and its params. Raises NotAllowed."""
    require(scope)
    return _DONE, [question.since, question.since]


def require(scope: Scope) -> None:
    """Raise NotAllowed for who may not read what others did."""
    if scope.role != "datasteward":
        raise NotAllowed(views="audit")
