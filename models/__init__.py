"""Forecasting on plain frames: `unique_id, ds, y` in, `unique_id, ds, mean, lo-…, hi-…` out."""

from models.blend import Blend
from models.boosting import Boosting
from models.damped import Damped
from models.drift import Drift
from models.flow import Flow
from models.naive import Naive
from models.rate import Rate
from models.seasonal import Seasonal
from models.theta import Theta

DEFAULT = "blend"
CANDIDATES = {
    "naive": Naive,
    "drift": Drift,
    "seasonal": Seasonal,
    "theta": Theta,
    "damped": Damped,
    "boosting": Boosting,
    "blend": Blend,
}
# those that need more columns than `y`: population, or inflow and outflow
DRIVEN = {"rate": Rate, "flow": Flow}
