"""How much of a file we take in: enough for any partner's table, too little to stop the server."""

MEGABYTE = 1_000_000

MAX_FILE = 100 * MEGABYTE  # an honest sheet of 200,000 rows by 12 columns is about 20 MB
MAX_PARTS = 5_000  # a workbook has tens of parts, one full of pictures has hundreds
MAX_UNPACKED = 600 * MEGABYTE  # all parts together; that sheet is about 95 MB unpacked
BIG_PART = 10 * MEGABYTE  # below this size a part may repeat itself as it likes
MAX_RATIO = 40  # of a big part; honest sheets measured 5 to 25, a bomb 50 to 1,000
MAX_CELLS = 10_000_000  # rows x columns of all sheets: a reader holds every cell, empty or not
MAX_TEXT = 1_000 * MEGABYTE  # a text stored once is copied into each cell that shows it
