"""Amounts as cells of a table: how much, over how many activities, or why there is none."""

import re

from insights.programme import plan
from insights.programme.plan import Group, Sum
from pages.shared.tables import Column, Quiet
from texts import number, percent, text


def heads() -> list[Column]:
    """The headings above `sums`."""
    names = ("budget", "spent", "granted", "used")
    return [Column(text(f"plan.{name}"), numeric=True) for name in names]


def sums(one: Group) -> tuple[object, ...]:
    """Budget, spent, granted, and how much of what was granted is spent."""
    return amount(one.budget), amount(one.spent), amount(one.granted), _used(one)


def amount(one: Sum) -> object:
    """The sum; of how many activities it is when not of all of them."""
    if one.hidden:
        return Quiet(text("plan.not_shown"))
    if one.total is None:
        return Quiet(text("plan.untold"))
    if one.whole:
        return eur(one.total)
    return text("plan.part_of", amount=eur(one.total), known=number(one.known), of=number(one.of))


def _used(one: Group) -> object:
    found, share = plan.spent_of_granted(one.activities), one.share
    if one.hidden:
        return Quiet(text("plan.not_shown"))
    if found is None:
        return Quiet(text("plan.no_share"))
    part = "" if share is None else percent(share, 0)
    return text("plan.used_part", amount=eur(found[0]), part=part) if part else eur(found[0])


def eur(amount: float) -> str:
    """An amount in whole euros."""
    return text("records.eur", n=number(amount)).replace(" ", "\u00a0")


def plain(words: str) -> str:
    """Words of people without meaning to Markdown."""
    return re.sub(r"([\\`*_\[\]<>#$:~|])", r"\\\1", words)
