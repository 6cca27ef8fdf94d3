"""Tests of the PowerPoint file."""
