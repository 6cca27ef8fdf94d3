"""Tests of forecasts as readers see them."""
