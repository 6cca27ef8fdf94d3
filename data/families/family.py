"""What a family of figures is, and what a view tells of one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

Sum = tuple[str, tuple[str, ...]]  # a measure, and those that add up to it


def in_no_sum(name: str) -> tuple[tuple[str, str], ...]:
    """Of measures that are found in the data and are a part of nothing."""
    return ()


@dataclass(frozen=True)
class Family:
    """Figures of a month that follow from each other, judged together.

    `measures` of `table` (a relation with period, gemeente and partner) by name, each as SQL on its
    rows. The `sums` hold in every place, those `at_top` in the whole region only, and the measures
    `of_top` are looked at there only. `worth` are the measures of the most worth to a reader, the
    most last: hidden only when nothing else will do. `people` are those that count people, all of
    them when None. `some` are figures of those partners only who told something else as well: a
    ratio of such a one may be told by itself, rounded as it is read, when it is hidden.

    `spread` is SQL with a row per period, gemeente, partner, name and amount, of measures whose
    names are only found in the data; `spread_in` says of each of those names which measures it is a
    part of, and by which word the parts of one sum are known.

    A family with an `upper` one has measures `fixed` that follow from measures of that: hidden when
    those are, and never for the sake of this family. `months` is how many a figure covers.
    """

    table: str
    measures: dict[str, str]
    sums: tuple[Sum, ...] = ()
    worth: tuple[str, ...] = ()
    people: frozenset[str] | None = None
    some: frozenset[str] = frozenset()
    at_top: tuple[Sum, ...] = ()
    of_top: frozenset[str] = frozenset()
    spread: str = ""
    spread_in: Callable[[str], tuple[tuple[str, str], ...]] = in_no_sum
    upper: str = ""
    fixed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    months: int = 1

    def counts_people(self, measure: str) -> bool:
        """Whether few of this measure are few people."""
        return self.people is None or measure in self.people

    def known(self, measures: tuple[str, ...], secret: set[str]) -> bool:
        """Whether the sum of these measures is told by what is not `secret`: each of them is, or
        the whole that they are parts of and all its other parts."""
        if secret.isdisjoint(measures):
            return True
        return len(measures) > 1 and any(
            set(measures) < set(parts) and secret.isdisjoint({whole, *parts} - set(measures))
            for whole, parts in self.sums
        )

    @property
    def found(self) -> set[str]:
        """The measures whose names were found in the data."""
        return {name for name, sql in self.measures.items() if not sql}

    def with_names(self, names: Iterable[str]) -> "Family":
        """The same family with the measures that were found, and the sums that they are in."""
        found = sorted(names)
        parts: dict[tuple[str, str], list[str]] = {}
        for name in found:
            for whole, by in self.spread_in(name):
                parts.setdefault((whole, by), []).append(name)
        more = tuple((whole, tuple(several)) for (whole, _), several in parts.items())
        return replace(
            self, measures=self.measures | dict.fromkeys(found, ""), sums=(*self.sums, *more)
        )


@dataclass(frozen=True)
class Tells:
    """What a view tells of a family: its numerator and its denominator are sums of these measures.

    With `columns` the numerator is the measure that the values of those columns name, after
    `prefix`, and with `whole_columns` the denominator is named so; of a question that takes those
    columns together they are the measures of `numerator` and `denominator`.
    """

    family: str
    numerator: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    whole_columns: tuple[str, ...] = ()
    prefix: str = ""
