"""Forecasts of the short term: from what holds at a moment to a run that is kept."""
