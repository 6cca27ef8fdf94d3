"""What there is to say about a year's plan, in one sentence for everybody."""

from collections.abc import Sequence

from insights.programme.phrases import capital, in_words
from insights.programme.plan_money import Grant, Spent, at_risk
from insights.programme.records import Record
from texts import day, percent, text


def sentence(year: int, plan: Sequence[Record], money: Spent, found: Sequence[Grant]) -> str:
    """How much of the transitiemiddelen is spent and what expires soon; without them: how many
    activities of how many partners there are."""
    if money.value is None:
        partners = len({one.words("partner") for one in plan})
        key = "one" if len(plan) == 1 else "many"
        said = text(f"plan.sentence_{key}", year=year, n=in_words(len(plan)))
        with_whom = text(f"plan.partners_{'one' if partners == 1 else 'many'}",
                         n=in_words(partners))  # fmt: skip
        return f"{said} {with_whom}{_soon(found)}."
    said = text("plan.sentence_spent", year=year, share=percent(money.value, 0))
    return f"{capital(said)}{_soon(found)}."


def _soon(found: Sequence[Grant]) -> str:
    days = sorted(one.expires_on for one in at_risk(found) if one.expires_on)
    return text("plan.sentence_soon", day=day(days[0])) if days else ""
