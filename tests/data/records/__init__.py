"""Tests of the kinds of record: declared, parsed, and as a programme starts with them."""
