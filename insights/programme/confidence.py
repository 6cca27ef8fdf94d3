"""How much confidence each partner has in a bouwsteen, and how far they are apart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from insights.programme.records import Record

LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True)
class Vote:
    """The latest score of one partner."""

    partner: str
    score: int
    day: date
    why: str = ""


@dataclass(frozen=True)
class Confidence:
    """The latest vote of every partner that gave one, the lowest first; never empty."""

    votes: tuple[Vote, ...]

    @property
    def low(self) -> int:
        """The lowest score."""
        return self.votes[0].score

    @property
    def high(self) -> int:
        """The highest score."""
        return self.votes[-1].score

    @property
    def counted(self) -> tuple[int, ...]:
        """How many partners gave 1, 2, 3, 4 and 5."""
        found = Counter(one.score for one in self.votes)
        return tuple(found[score] for score in range(LOWEST, HIGHEST + 1))


def confidence(given: Iterable[Record]) -> Mapping[str, Confidence]:
    """Per bouwsteen what its partners say now; a bouwsteen of which nobody said it is not in it."""
    latest: dict[tuple[str, str], Vote] = {}
    for one in sorted(given, key=lambda one: (one.day("date") or date.min, one.changed_at)):
        score, day = one.number("score"), one.day("date")
        if score is not None and day is not None:
            key = one.words("bouwsteen"), one.words("partner")
            latest[key] = Vote(key[1], int(score), day, one.words("why"))
    every: dict[str, list[Vote]] = {}
    for (bouwsteen, _), vote in latest.items():
        every.setdefault(bouwsteen, []).append(vote)
    return {
        bouwsteen: Confidence(tuple(sorted(votes, key=lambda one: (one.score, one.partner))))
        for bouwsteen, votes in every.items()
    }
