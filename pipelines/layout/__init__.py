"""Tables that are not one tidy list: months, forms or profiles across, several in a sheet.

Each becomes tidy rows that know which cell they came from; the stages after this see only those.
"""
