"""Tests of how past forecasts turned out."""
