"""What was told of the programme in records that are one partner's own."""

from collections.abc import Iterator

from data import store
from data.records import RECORDS, Event, State, fold
from pipelines.records.log import events
from pipelines.records.spelled import heading, written
from texts import moment, text

Row = tuple[object, ...]


def records_of(con: store.Connection, partner: str) -> Iterator[Row]:
    """A row per event and field: when, who, kind, record, what was done, field, value."""
    every = events(con)
    own = {key for key, state in fold(every).items() if _owns(state, partner)}
    for one in every:
        if (one.kind, one.record) in own:
            yield from _rows(one)


def _owns(state: State, partner: str) -> bool:
    """Whether it is a record of a kind that partners keep themselves, and of this one."""
    own = RECORDS[state.kind].own
    return bool(own) and all(
        (state.fields.get(name) if name else state.record) == partner for name in own
    )


def _rows(one: Event) -> Iterator[Row]:
    kind = RECORDS[one.kind]
    begun = (moment(one.known_at), one.who, text(f"records.{one.kind}.many"), one.record,
             text(f"leaving.did_{one.what}"))  # fmt: skip
    fields = [(kind.by_name[name], value) for name, value in one.detail.items()
              if name in kind.by_name]  # fmt: skip
    for field, value in fields:
        yield (*begun, heading(field, kind), written(field, value))
    if not fields:
        yield (*begun, "", one.detail.get("why", ""))
