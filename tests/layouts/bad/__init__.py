"""Workbooks that may not go through in silence, each with the check and the cell it must name."""
