"""What every part of the page needs: the bouwsteen, its record, what stands around it, when."""

from collections.abc import Sequence
from dataclasses import dataclass

from insights.ask import Moment
from insights.programme import records
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.records import Record
from insights.programme.standing import Standing
from pages.shared import reader
from pages.shared.records import form
from texts import text


@dataclass(frozen=True)
class About:
    """One bouwsteen as known at a moment."""

    one: Bouwsteen
    record: Record
    known: Standing
    at: Moment

    @property
    def number(self) -> str:
        """Its number, as records write it."""
        return str(self.one.number)

    def records(self, kind: str) -> Sequence[Record]:
        """The records of that kind about it."""
        return records.about(kind, self.number, self.at, reader.scope())

    def edit(self, *fields: str, what: str) -> None:
        """The button that changes these fields of the bouwsteen itself."""
        form.button(form.Form("bouwsteen", fields, self.record), text(f"bouwsteen.edit_{what}"),
                    icon=":material/edit:")  # fmt: skip
