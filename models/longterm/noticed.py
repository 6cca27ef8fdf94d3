"""What a reader of the long term has to know first: what was assumed for want of figures."""

from models.longterm.run import Result

NOTICES = ("rates", "level", "mix", "places", "homes")


def noticed(result: Result) -> tuple[str, ...]:
    """Which of `NOTICES` hold, in that order.

    Use by age is assumed; a gemeente's own indications are unknown; the mix is carried on by a
    trend; the region's places, or its clustered homes, are unknown.
    """
    care, supply = result.inputs.care, result.inputs.supply
    whole = "dekking" in result.chance
    holds = {
        "rates": care.rates is None,
        "level": bool((care.observed != care.observed).any()),
        "mix": bool(result.chance["mix_trend_VV04"].any()),
        "places": supply.capacity is None or (supply.others is None and not whole),
        "homes": supply.units is None or (supply.other_units is None and not whole),
    }
    return tuple(name for name in NOTICES if holds[name])
