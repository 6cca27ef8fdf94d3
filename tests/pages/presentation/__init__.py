"""Tests of the slides on screen."""
