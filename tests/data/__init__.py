"""Tests of what we know and where it is."""
