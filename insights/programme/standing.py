"""What the records add to every bouwsteen: milestones, confidence, and what needs a second look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from data.disclosure import Scope
from data.kpis import KPIS
from insights.ask import Moment
from insights.programme.agreements import runs
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.confidence import Confidence, confidence
from insights.programme.effects import Effect, effects
from insights.programme.flags import GREEN, nearly_done, worsens
from insights.programme.milestones import Milestone, milestones, of
from insights.programme.moves import leading_kpi
from insights.programme.phrases import listed
from insights.programme.records import Record, records
from texts import day, month, text

_RECENT = timedelta(days=92)  # a decision of before the last quarter is no news on a card


@dataclass(frozen=True)
class Flag:
    """Something that deserves a second look, in a few words and with its reason."""

    name: str
    title: str
    why: str


@dataclass(frozen=True)
class Standing:
    """The records of a programme by bouwsteen (its number as the records write it)."""

    today: date
    checks: tuple[Record, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    confidence: Mapping[str, Confidence] | None = None
    effects: Mapping[str, Effect] | None = None
    decisions: tuple[Record, ...] = ()
    agreements: tuple[Record, ...] = ()

    def trust(self, one: Bouwsteen) -> Confidence | None:
        """What its partners think of it."""
        return (self.confidence or {}).get(str(one.number))

    def own_checks(self, one: Bouwsteen) -> tuple[Record, ...]:
        """Its check-ins."""
        return tuple(each for each in self.checks if each.words("bouwsteen") == str(one.number))

    def decided(self, one: Bouwsteen) -> Record | None:
        """The latest decision about it, when that is of the last quarter."""
        days = {
            each.id: on
            for each in self.decisions
            if each.words("bouwsteen") == str(one.number)
            and (on := each.day("date"))
            and on >= self.today - _RECENT
        }
        own = [each for each in self.decisions if each.id in days]
        return max(own, key=lambda each: (days[each.id], each.changed_at), default=None)

    def without_end(self, one: Bouwsteen) -> tuple[Record, ...]:
        """The running agreements about it that do not say how they end."""
        return tuple(
            each
            for each in self.agreements
            if str(one.number) in each.listed("bouwstenen")
            and runs(each)
            and not each.words("end_clause")
        )

    def flags(self, one: Bouwsteen) -> tuple[Flag, ...]:
        """What deserves a second look."""
        found = []
        effect = (self.effects or {}).get(str(one.number))
        if effect and worsens(one, effect):
            why = text("bouwstenen.flag_worsens_why", kpi=text(f"kpi.{effect.kpi}.title"),
                       change=with_unit(effect), month=month(effect.then))  # fmt: skip
            found.append(Flag("worsens", text("bouwstenen.flag_worsens"), why))
        still = nearly_done(one, self.own_checks(one), of(self.milestones, str(one.number)),
                            self.today)  # fmt: skip
        if still:
            why = text("bouwstenen.flag_nearly_why", n=one.progress, day=day(still))
            found.append(Flag("nearly", text("bouwstenen.flag_nearly"), why))
        open_ended = self.without_end(one)
        if open_ended:
            why = text("bouwstenen.flag_no_end_why", names=listed([x.title for x in open_ended]))
            found.append(Flag("no_end", text("bouwstenen.flag_no_end"), why))
        return tuple(found)


def standing(at: Moment, scope: Scope, today: date) -> Standing:
    """Everything that was recorded, asked once; what figures did is not in it yet."""
    return Standing(
        today,
        records("check_in", at, scope),
        milestones(at, scope),
        confidence(records("confidence", at, scope)),
        None,
        records("decision", at, scope),
        records("agreement", at, scope),
    )


def measured(known: Standing, every: Sequence[Bouwsteen], at: Moment, scope: Scope) -> Standing:
    """The same with what the figures of these bouwstenen did, which takes longer to find out."""
    green = {
        str(one.number): (leading_kpi(one), one.started_on)
        for one in every
        if one.status in GREEN and one.started_on and leading_kpi(one)
    }
    return replace(known, effects=effects(green, at, scope))


def with_unit(effect: Effect) -> str:
    """How much the figure changed, with its sign and unit; of a percentage in points."""
    unit = KPIS[effect.kpi].unit
    said = text("bouwstenen.points") if unit == "percent" else text(f"units.{unit}")
    return f"{effect.signed()} {said}"
