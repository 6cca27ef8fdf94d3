"""Tests of the page on forecasts."""
