"""The booster taken at its full word, to see what it adds and when it goes astray."""

from models.blend import Blend


class Boosting(Blend):
    """One gradient booster over all series (scaled lags, differences and simple forecasts).

    Seldom the right choice on its own: on a small panel it learns the accidents of one period. It
    is here to be beaten by Blend, which follows it as far as it showed skill.
    """

    trust = 1.0
