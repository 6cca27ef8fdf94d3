"""Tests of the page on how past forecasts turned out."""
