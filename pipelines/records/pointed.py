"""What an imported workbook withdraws or leaves out while other records still point at it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from data.records import RECORDS, State
from data.records.fold import States
from pipelines.records.book import Row
from texts import number, text

_MOST = 5  # records that are named

Key = tuple[str, str]  # kind and id


@dataclass(frozen=True)
class Pointed:
    """A record that was withdrawn (else: left out, so it stays), and those that point at it."""

    one: State
    withdrawn: bool
    by: tuple[State, ...]

    def sentence(self) -> str:
        """What it is and who points at it."""
        named = [_name(state) for state in self.by[:_MOST]]
        if self.by[_MOST:]:
            named.append(text("records.take_out_more", n=number(len(self.by) - _MOST)))
        key = "import_withdrawn" if self.withdrawn else "import_left_out"
        return text(f"records.{key}", one=_name(self.one), names=", ".join(named))


def pointed(rows: Iterable[Row], gone: Collection[Key], states: States) -> list[Pointed]:
    """Of the records that went by these rows, and of those that stand in none of them though their
    sheet was there, the ones that others point at. `gone` were withdrawn before it."""
    told = {(row.kind, row.record) for row in rows}
    kinds = {kind for kind, _ in told}
    by = _by_target(states)
    return [
        Pointed(state, state.withdrawn, tuple(by[key]))
        for key, state in states.items()
        if key in by
        and (
            state.withdrawn and key not in gone
            if key in told
            else not state.withdrawn and state.kind in kinds
        )
    ]


def _by_target(states: States) -> dict[Key, list[State]]:
    found: dict[Key, list[State]] = {}
    for state in states.values():
        if not state.withdrawn:
            for target in _targets(state):
                found.setdefault(target, []).append(state)
    return found


def _targets(state: State) -> Iterator[Key]:
    for one in RECORDS[state.kind].fields:
        said = state.fields.get(one.name) if one.points_at else None
        for each in said if isinstance(said, list) else [said] if said else []:
            yield one.points_at, str(each)


def _name(state: State) -> str:
    title = state.fields.get(RECORDS[state.kind].title_field) or state.record
    return text("records.take_out_named", kind=text(f"records.{state.kind}.one"), title=title)
