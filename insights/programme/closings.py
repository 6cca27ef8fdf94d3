"""How an agreement that stopped is closed: who looked back, who did not yet, what was learned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from insights.programme.agreements import STOPPED
from insights.programme.records import Record


@dataclass(frozen=True)
class Closed:
    """A stopped agreement: `answered` per party by its name, `waiting` the parties without word,
    `others` what was said by nobody in particular or by who was no party."""

    agreement: Record
    answered: Mapping[str, tuple[Record, ...]]
    waiting: tuple[str, ...]
    others: tuple[Record, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every party looked back."""
        return not self.waiting

    @property
    def told(self) -> tuple[Record, ...]:
        """Everything that was said, in the order of the parties."""
        return tuple(one for every in self.answered.values() for one in every) + self.others


def closed(
    agreements: Iterable[Record], told: Iterable[Record], partners: Mapping[str, str]
) -> tuple[Closed, ...]:
    """The closing of every agreement that stopped; `partners` are their names by slug."""
    every = tuple(told)
    return tuple(
        _closed(one, [said for said in every if said.words("agreement") == one.id], partners)
        for one in agreements
        if one.words("state") == STOPPED
    )


def parties(one: Record, partners: Mapping[str, str]) -> dict[str, str]:
    """The parties of an agreement: the name by which each may have signed its words, to its name
    as readers know it."""
    own = {slug: partners.get(slug, slug) for slug in one.listed("parties")}
    names = [*own.values(), *one.listed("other_parties")]
    return {slug.casefold(): name for slug, name in own.items()} | {
        name.casefold(): name for name in names
    }


def _closed(one: Record, told: Iterable[Record], partners: Mapping[str, str]) -> Closed:
    known = parties(one, partners)
    found: dict[str, tuple[Record, ...]] = {}
    others: list[Record] = []
    for said in told:
        name = known.get(said.words("party").strip().casefold())
        if name:
            found[name] = (*found.get(name, ()), said)
        else:
            others.append(said)
    names = tuple(dict.fromkeys(known.values()))
    answered = {name: found[name] for name in names if name in found}
    return Closed(one, answered, tuple(n for n in names if n not in found), tuple(others))
