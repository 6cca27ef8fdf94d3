"""Records written, withdrawn, restored and undone: events added to the programme's log."""

from pipelines.records.allowed import may_write
from pipelines.records.errors import Conflict, RecordRefused, Theirs
from pipelines.records.judge import judged
from pipelines.records.log import known_to
from pipelines.records.undoing import restore, undo, withdraw
from pipelines.records.writing import Edit, new_id, write, write_many

__all__ = [
    "Conflict",
    "Edit",
    "RecordRefused",
    "Theirs",
    "judged",
    "known_to",
    "may_write",
    "new_id",
    "restore",
    "undo",
    "withdraw",
    "write",
    "write_many",
]
