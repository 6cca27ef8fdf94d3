"""Tests of the slides of a meeting."""
