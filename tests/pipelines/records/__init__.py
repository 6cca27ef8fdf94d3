"""Tests of writing, undoing, exporting and importing records."""
