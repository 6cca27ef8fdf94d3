"""Forecasting on plain frames: `unique_id, ds, y` in, `unique_id, ds, mean, lo-…, hi-…` out."""

from models.naive import Naive

CANDIDATES = {"naive": Naive}
