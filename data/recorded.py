"""What a reader may see of the programme's records: restricted fields leave out, not as zero.

The datasteward and the programme manager see all of it, the analyst of a partner those of records
that name that partner as one of its parties. In other answers these fields are not there.
"""

import json

from data.errors import NotAllowed
from data.questions import KEEPERS, RecordHistory, Records, Scope
from data.records import RECORDS
from data.records.field import Field, Kind


def sql(question: Records | RecordHistory, scope: Scope) -> tuple[str, list[object]]:
    """The SQL that answers `question`, and its params. Raises NotAllowed for an unknown kind."""
    if question.kind and question.kind not in RECORDS:
        raise NotAllowed(views=question.kind)
    if isinstance(question, RecordHistory):
        return _history(question, scope)
    if question.kind:
        return _of_one_kind(RECORDS[question.kind], scope)
    rows, params = _rows(scope)
    return f"SELECT * FROM ({rows}) ORDER BY kind, first_at, record", params


def sees_amounts(scope: Scope) -> bool:
    """Whether this reader sees the restricted fields of every record."""
    return scope.role in KEEPERS


def _rows(scope: Scope) -> tuple[str, list[object]]:
    """Rows of `record_now` with what this reader may not see taken out; `whole` says whether."""
    whole, params = _whole(scope)
    return (
        f"SELECT * EXCLUDE (restricted) REPLACE ("
        f" CASE WHEN whole THEN fields ELSE json_merge_patch(fields, restricted) END AS fields,"
        f" CASE WHEN whole THEN seen ELSE json_merge_patch(seen, restricted) END AS seen"
        f") FROM ("
        f"SELECT n.*, k.restricted, {whole} AS whole"
        f" FROM record_now AS n JOIN record_kind AS k ON k.kind = n.kind)"
    ), params


def _whole(scope: Scope) -> tuple[str, list[object]]:
    """Whether a row of `record_now` has nothing to hide for this reader, as SQL."""
    nothing = "restricted = '{}'"
    if sees_amounts(scope):
        return "true", []
    if scope.role != "analist" or not scope.partner:
        return nothing, []
    clauses, params = [nothing], list[object]()
    for kind in RECORDS.values():
        for party in kind.parties if kind.restricted else ():
            clauses.append(
                f"(n.kind = '{kind.name}' AND "
                f"coalesce(json_contains(fields -> '{party.name}', ?::JSON), false))"
            )
            params.append(json.dumps(scope.partner))
    return " OR ".join(clauses), params


def _of_one_kind(kind: Kind, scope: Scope) -> tuple[str, list[object]]:
    rows, params = _rows(scope)
    shown = scope.role != "lid"  # whoever sees none of them does not get the column either
    columns = [_column(one) for one in kind.fields if shown or not one.restricted]
    return (
        f"SELECT record, {', '.join(columns)}, seen, whole, first_at, changed_at, changed_by"
        f" FROM ({rows}) WHERE kind = ? ORDER BY first_at, record"
    ), [*params, kind.name]


def _column(one: Field) -> str:
    arrow = "->" if one.many else "->>"
    return f"(fields {arrow} '{one.name}')::{one.sql_type} AS \"{one.name}\""


def _history(question: RecordHistory, scope: Scope) -> tuple[str, list[object]]:
    """One row per event: what it set, as JSON, without what this reader may not see."""
    whole, params = _whole(scope)
    may = f"coalesce((SELECT {whole} FROM record_field_row AS n), restricted = '{{}}')"
    return (
        "WITH record_field_row AS (SELECT kind, record, to_json(map(list(field), list(value)))"
        " AS fields FROM record_field WHERE kind = ? AND record = ? GROUP BY ALL)"
        " SELECT * EXCLUDE (all_of_it) FROM (SELECT event_id, known_at, who, what, whole,"
        " detail AS all_of_it,"
        " CASE WHEN whole THEN detail ELSE json_merge_patch(detail, restricted) END AS detail"
        f" FROM (SELECT l.*, k.restricted, {may} AS whole FROM record_log AS l"
        " JOIN record_kind AS k ON k.kind = l.kind WHERE l.kind = ? AND l.record = ?))"
        " WHERE detail <> '{}' OR detail = all_of_it ORDER BY known_at, event_id"
    ), [question.kind, question.record, *params, question.kind, question.record]
