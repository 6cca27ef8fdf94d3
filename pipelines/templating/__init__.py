"""The parts of a template workbook: words, look, sheets, examples, documentation."""
