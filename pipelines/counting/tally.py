"""People counted: per day and group how many there are, came and left; per person never."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from math import fsum

from pipelines.counting import days
from pipelines.counting.meaning import Key, Said, key_of, spelled
from pipelines.counting.people import People, Person, Who

_REASON = "outflow_reason"  # said of who leaves, not of who is there


@dataclass
class Group:
    """What is counted of one group on one day. Whoever is in two rows of it counts once."""

    words: Counter[tuple[str, ...]] = field(default_factory=Counter)
    there: set[Who] = field(default_factory=set)
    came: set[Who] = field(default_factory=set)
    left: set[Who] = field(default_factory=set)
    fte: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Line:
    """One line of the counts: the day, how the group is written, and its figures."""

    moment: date | None
    words: dict[str, str]
    there: int
    came: int
    left: int
    fte: float


@dataclass(frozen=True)
class Tally:
    """The counts. `people` are all who are there, over all days; `twice` those of them in more
    than one group on a day; `outside` the rows of which nothing is counted."""

    lines: tuple[Line, ...]
    people: int
    twice: int
    outside: int
    with_left: bool  # the list also names people who left, so that none left means none


def tallied(kind: str, people: People, said: Said) -> Tally:
    """Count everybody, in an order that says nothing of the order of the list."""
    groups: dict[tuple[date | None, Key], Group] = defaultdict(Group)
    keys: dict[tuple[str, ...], Key] = {}
    outside = 0
    for one in people.rows:
        counted = False
        for what, words in _parts(one, people.names):
            if words not in keys:
                keys[words] = key_of(kind, dict(zip(people.names, words, strict=True)), said)
            group = groups[one.moment, keys[words]]
            group.words[words] += 1
            getattr(group, what).add(one.who)
            if what == "there" and one.fte is not None:
                group.fte.append(one.fte)
            counted = True
        outside += not counted
    lines = [_line(kind, moment, people.names, group) for (moment, _), group in groups.items()]
    ordered = sorted(lines, key=lambda one: (one.moment or date.min, tuple(one.words.values())))
    often = Counter((moment, who) for (moment, _), one in groups.items() for who in one.there)
    twice = {who for (_, who), n in often.items() if n > 1}
    return Tally(tuple(ordered), len(often), len(twice), outside, _with_left(people.rows))


def _parts(one: Person, names: tuple[str, ...]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """What this row counts for, and with which words."""
    stays = tuple("" if n == _REASON else w for n, w in zip(names, one.words, strict=True))
    if one.moment is None:  # the ordinary checks ask for the day
        yield "there", stays
        return
    if days.is_there(one.moment, one.start, one.end):
        yield "there", stays
    if days.came(one.moment, one.start):
        yield "came", stays
    if days.left(one.moment, one.end):
        yield "left", one.words


def _line(kind: str, moment: date | None, names: tuple[str, ...], group: Group) -> Line:
    words = spelled(kind, group.words.elements(), names)
    return Line(moment, words, len(group.there), len(group.came), len(group.left),
                round(fsum(group.fte), 4))  # fmt: skip


def _with_left(rows: list[Person]) -> bool:
    return any(one.end and one.moment and one.end < one.moment for one in rows)
