"""How the long term is told: the scenario, the run it comes from, and what was assumed for it."""

from datetime import date

from insights.longterm.far import Far, Figure
from texts import day, has_text, month, number, text


def scenario_name(scenario: str) -> str:
    """The scenario as readers know it."""
    return text(f"assumptions.scenario.{scenario}.name")


def vintage(seen: Far) -> str:
    """When the run was made, from what, and for which scenario: under every picture of it."""
    return text(
        "longterm.vintage", made=day(seen.known_at), at=day(seen.inputs_known_at),
        scenario=scenario_name(seen.scenario),
    )  # fmt: skip


def banded(figure: Figure) -> str:
    """`1.234 (80 % kans: 1.100 tot 1.400)`."""
    return text("longterm.banded", mean=number(figure.mean), low=number(figure.low),
                high=number(figure.high))  # fmt: skip


def whole(value: float) -> str:
    """A figure without decimals; what is nothing has no sign."""
    return number(round(value))


def must_know(seen: Far) -> list[str]:
    """What is to be known of this run: what was assumed, and what is not counted."""
    said = [text(f"assumptions.noticed.{name}") for name in seen.facts.get("noticed", ())]
    said += [*replaced(seen).values(), *not_used(seen).values()]
    if seen.facts.get("own"):
        said.append(text("longterm.fact_flows"))
    if seen.facts.get("hidden_plans"):
        said.append(text("longterm.fact_hidden_plans"))
    if soft := seen.facts.get("soft_plans"):
        said.append(text("longterm.fact_soft_plans", count=number(soft)))
    if hidden := seen.facts.get("hidden_staff"):
        names = ", ".join(text(f"codes.niveau.{one}") for one in hidden)
        said.append(text("longterm.fact_hidden_staff", names=names))
    return said


def replaced(seen: Far) -> dict[str, str]:
    """What a table of the region took the place of (population, rates, level), with its source."""
    return {
        what: text(f"longterm.told_{what}", source=one["source"],
                   known=day(date.fromisoformat(one["known_at"])), first=one["first"][:4],
                   last=one["last"][:4], month=month(date.fromisoformat(one["last"])))
        for what, one in seen.facts.get("told", {}).items()
    }  # fmt: skip


def not_used(seen: Far) -> dict[str, str]:
    """Which table of the region was not used, and why."""
    return {what: text(f"longterm.not_used_{why}")
            for what, why in seen.facts.get("not_used", {}).items()}  # fmt: skip


def unknown(seen: Far) -> list[str]:
    """Why a gap is not shown, and who can say what is missing."""
    reasons = dict.fromkeys(seen.facts.get("why", {}).values())
    return [f"{text(f'assumptions.why.{one}')} {text(f'longterm.who_{_who(one)}')}"
            for one in reasons if has_text(f"assumptions.why.{one}")]  # fmt: skip


def _who(reason: str) -> str:
    return "steward" if reason == "dekking" else "partners"
