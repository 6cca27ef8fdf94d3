"""A deck as a PowerPoint file: real titles, charts that can be edited, tables, notes."""
