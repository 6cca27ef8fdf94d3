"""A partner's own workbook back, with the wrong cells marked and a list of what is wrong."""
