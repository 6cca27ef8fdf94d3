"""Tests of the runs that are kept."""
