"""Tests of codes, spellings, places, shapes, programmes and the glossary."""
