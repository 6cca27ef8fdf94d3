"""Who takes part in a bouwsteen, held against who should have been asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.records import codes
from insights.programme.phrases import capital, in_words, listed
from insights.programme.records import Record
from texts import text

NEEDED = ("clienten", "mantelzorgers", "huisartsen", "gemeenten")


@dataclass(frozen=True)
class Party:
    """One group; without a record nobody has said whether it takes part. `needed`: asked of every
    bouwsteen."""

    code: str
    record: Record | None
    needed: bool

    @property
    def state(self) -> str:
        """betrokken, gepland or niet; "" is not said."""
        return self.record.words("state") if self.record else ""

    @property
    def name(self) -> str:
        """As readers call it."""
        return text(f"records.code.party.{self.code}")


def parties(said: Iterable[Record]) -> tuple[Party, ...]:
    """Every group that could take part, those that are always needed first."""
    latest = {one.words("party"): one for one in sorted(said, key=lambda one: one.changed_at)}
    every = [*NEEDED, *(code for code in codes("party") if code not in NEEDED)]
    return tuple(Party(code, latest.get(code), code in NEEDED) for code in every)


def sentence(found: Sequence[Party]) -> str:
    """How many of the groups that are always needed take part, and which do not yet."""
    needed = [one for one in found if one.needed]
    missing = [one.name.lower() for one in needed if one.state != "betrokken"]
    if not missing:
        return text("bouwsteen.parties_all")
    n = in_words(len(needed) - len(missing))
    key = "one" if len(needed) - len(missing) == 1 else "many"
    return capital(text(f"bouwsteen.parties_{key}", n=n, total=in_words(len(needed)),
                        missing=listed(missing)))  # fmt: skip
