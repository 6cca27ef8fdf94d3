"""The pre-pilot with ten clients: what ten cases have in common, told without any client."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.disclosure import Scope
from insights.ask import Moment
from insights.programme.phrases import capital, in_words
from insights.programme.records import Record, records
from texts import text

TEN = 10
QUESTIONS = ("stuck", "obstacles", "windfalls", "pressure_at", "solution")
FUNDED = ("ja", "onder_voorwaarden", "nee", "onbekend")
UNKNOWN = "onbekend"


@dataclass(frozen=True)
class Trial:
    """One pre-pilot and its cases, by number."""

    record: Record
    cases: tuple[Record, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the cases that were told of, each once."""
        return tuple(sorted({number(one) for one in self.cases}))

    @property
    def twice(self) -> tuple[int, ...]:
        """Numbers that more than one case has."""
        every = [number(one) for one in self.cases]
        return tuple(one for one in self.numbers if every.count(one) > 1)

    @property
    def next_number(self) -> int | None:
        """The first number that is free; None when all ten are taken."""
        return next((one for one in range(1, TEN + 1) if one not in self.numbers), None)


@dataclass(frozen=True)
class Landed:
    """Where the pressure lands, and in which cases."""

    where: str
    numbers: tuple[int, ...]


def trials(at: Moment, scope: Scope) -> tuple[Trial, ...]:
    """Every pre-pilot, the latest to start first."""
    cases = records("prepilot_case", at, scope)
    found = [trial(one, cases) for one in records("prepilot", at, scope)]
    return tuple(sorted(found, key=lambda one: one.record.day("starts_on") or date.min,
                        reverse=True))  # fmt: skip


def trial(one: Record, cases: Iterable[Record]) -> Trial:
    """That pre-pilot with those of the cases that are its own."""
    own = [case for case in cases if case.words("prepilot") == one.id]
    return Trial(one, tuple(sorted(own, key=number)))


def number(case: Record) -> int:
    """The number of a case, which is all that it is called by."""
    return int(case.number("number") or 0)


def landing(cases: Sequence[Record]) -> list[Landed]:
    """Where the pressure lands, in the words that were used, most often first."""
    words = {case.id: " ".join(case.words("pressure_at").split()) for case in cases}
    spelled = {said.casefold(): said for said in reversed(words.values()) if said}
    found = [
        Landed(said, tuple(number(case) for case in cases if words[case.id].casefold() == folded))
        for folded, said in spelled.items()
    ]
    return sorted(found, key=lambda one: (-len(one.numbers), one.numbers))


def funded(cases: Sequence[Record]) -> dict[str, tuple[int, ...]]:
    """The cases by whether they are paid for; not said is unknown."""
    said = {number(case): case.words("funded") or UNKNOWN for case in cases}
    return {code: tuple(n for n, told in said.items() if told == code) for code in FUNDED}


def sentence(one: Trial) -> str:
    """How many cases are done, how many are paid for, and where the pressure lands most."""
    done = len(one.numbers)
    if not done:
        return text("prepilot.sentence_none")
    parts = [text("prepilot.sentence_done" if done > 1 else "prepilot.sentence_done_one",
                  n=in_words(done))]  # fmt: skip
    paid = len(funded(one.cases)["ja"])
    parts.append(text(f"prepilot.sentence_paid_{'one' if paid == 1 else 'many'}", n=in_words(paid)))
    found = landing(one.cases)
    if found and len(found[0].numbers) > 1 and _alone(found):
        parts.append(text("prepilot.sentence_pressure", where=found[0].where))
    return capital(", ".join(parts[:-1]) + text("prepilot.sentence_and") + parts[-1] + ".")


def _alone(found: Sequence[Landed]) -> bool:
    return len(found) == 1 or len(found[1].numbers) < len(found[0].numbers)
