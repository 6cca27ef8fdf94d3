"""What the page on forecasts says first, and what a reader must know of the run."""

from data import reference
from data.measures import ALL, UNTOLD
from insights.forecast.outlook import Outlook, Picked
from insights.words import why_not
from texts import day, moment, month, number, percent, text

AHEAD = 12  # months of the headline
FEW = 12  # months of history under which a forecast is only indicative
SEASON = 36  # months under which no pattern of the year is followed
_CODES = {"leveringsvorm": "leveringsvorm", "niveau": "niveau", "wait_status": "wait_status"}


def about(picked: Picked) -> str:
    """What is forecast: `Cliënten, VPT, Schiedam`."""
    told = [text(f"forecast.measure_{picked.measure}")]
    if picked.part != ALL:
        told.append(part_name(picked, picked.part))
    if picked.gemeente != ALL:
        told.append(gemeente_name(picked.gemeente))
    return ", ".join(told)


def part_name(picked: Picked, part: str) -> str:
    """How readers call a leveringsvorm, functie or status."""
    if part == UNTOLD:
        return text("forecast.untold")
    return text(f"codes.{_CODES[picked.of.part]}.{part}")


def gemeente_name(gemeente: str) -> str:
    """The name of a gemeente; of figures without one that nobody said which."""
    if gemeente == UNTOLD:
        return text("forecast.untold")
    return str(reference.gemeenten().set_index("gemeente")["name"][gemeente])


def figure(seen: Outlook, value: float) -> str:
    """A figure of this measure, without its unit."""
    return number(value, seen.picked.of.decimals)


def sentence(seen: Outlook) -> str:
    """The figure a year ahead with its 80 % band, and how that differs from the last count."""
    if seen.vintage is None:
        return text("forecast.sentence_none")
    if not seen.shown:
        why = why_not(seen.mask or "missing")
        return text("forecast.sentence_masked", about=about(seen.picked), why=why)
    late = int((seen.ahead["told_as"] == "nowcast").sum())  # a month that is over is not ahead
    place = min(late + AHEAD, len(seen.ahead)) - 1
    row, at = seen.ahead.iloc[place], seen.months[place]
    said = text(
        "forecast.sentence", about=about(seen.picked), month=month(at),
        mean=figure(seen, row["mean"]), unit=text(f"units.{seen.picked.of.unit}"),
        low=figure(seen, row["lo_80"]), high=figure(seen, row["hi_80"]),
    )  # fmt: skip
    return f"{said} {_against(seen, float(row['mean']))}".strip()


def _against(seen: Outlook, mean: float) -> str:
    known = {at: value for at, (value, mask) in seen.counted.items() if not mask and value == value}
    if not known or not known[max(known)]:
        return ""
    last = max(known)
    share = mean / known[last] - 1
    if abs(share) < 0.005:
        return text("forecast.against_same", month=month(last))
    kind = "more" if share > 0 else "fewer"
    return text(f"forecast.against_{kind}", share=percent(abs(share), 0), month=month(last))


def vintage(seen: Outlook) -> str:
    """When the run was made, from what, and with which model: under every picture of it."""
    assert seen.vintage
    own = seen.vintage.facts.get(seen.picked.measure, {})
    used = own.get("models", {}).get(seen.picked.part) or "blend"
    return text(
        "forecast.vintage", made=day(seen.vintage.known_at),
        at=moment(seen.vintage.inputs_known_at), last=month(seen.vintage.last_month),
        model=text(f"forecast.model_{used}"), partners=len(own.get("partners", ())),
    )  # fmt: skip


def must_know(seen: Outlook, names: dict[str, str]) -> list[str]:
    """What is to be known of this run: who was late, began, stopped, and how little there was."""
    assert seen.vintage
    own = seen.vintage.facts.get(seen.picked.measure, {})
    listed = {
        key: ", ".join(str(names.get(one, one)) for one in own.get(key, ()))
        for key in ("late", "joined", "left", "short")
    }
    said = [text(f"forecast.fact_{key}", partners=who) for key, who in listed.items() if who]
    months = int(own.get("months", 0))
    if 0 < months < FEW:
        said.append(text("forecast.fact_few", months=months))
    elif months < SEASON:
        said.append(text("forecast.fact_no_season", months=months))
    if own.get("gaps"):
        said.append(text("forecast.fact_gaps"))
    return said
