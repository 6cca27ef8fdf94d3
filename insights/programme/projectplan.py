"""The projectplan that a zorgkantoor needs for a preventive measure: its parts, and which lack.

Parts a to d are those of article 7.1.2 of the Besluit langdurige zorg (Besluit of 4 February 2026,
Stb. 2026, 24). How long it lasts and how it is judged are ours; the article may ask for more, so
every document says to lay the full text beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from insights.programme.businesscase import Line
from insights.programme.records import Record

# letter of the article ("" beyond it) and field of the businesscase
PARTS = (
    ("a", "contribution"), ("a", "quality_of_life"), ("b", "involved"), ("c", "cost_outside_eur"),
    ("d", "saving_reason"), ("", "duration"), ("", "evaluation"),
)  # fmt: skip
SAVINGS = "savings"  # part d also needs what is saved: a line of the businesscase
State = Literal["told", "missing", "hidden"]


@dataclass(frozen=True)
class Part:
    """One part of the plan; `hidden`: this reader may not see whether it is there."""

    letter: str
    name: str
    state: State

    @property
    def required(self) -> bool:
        """Whether the article asks for it."""
        return bool(self.letter)


def parts(case: Record, lines: Sequence[Line]) -> tuple[Part, ...]:
    """Every part in the order of the article, with whether it is there."""
    found = [Part(letter, name, _state(case, name)) for letter, name in PARTS]
    saved = any(line.saves and line.weighs for line in lines)
    last = max(at for at, one in enumerate(found) if one.letter == "d") + 1
    found.insert(last, Part("d", SAVINGS, "told" if saved else "missing"))
    return tuple(found)


def lacking(every: Sequence[Part]) -> tuple[Part, ...]:
    """Required parts that are not there."""
    return tuple(one for one in every if one.required and one.state == "missing")


def unseen(every: Sequence[Part]) -> tuple[Part, ...]:
    """Required parts of which this reader cannot tell."""
    return tuple(one for one in every if one.required and one.state == "hidden")


def _state(case: Record, name: str) -> State:
    if name in case.hidden:
        return "hidden"
    return "missing" if case.get(name) is None else "told"
