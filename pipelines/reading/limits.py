"""How much of a file we take in: enough for any partner's table, too little to stop the server."""

MEGABYTE = 1_000_000

MAX_FILE = 100 * MEGABYTE  # an honest sheet of 200,000 rows by 12 columns is about 20 MB
MAX_PARTS = 5_000  # a workbook has tens of parts, one full of pictures has hundreds
MAX_UNPACKED = 600 * MEGABYTE  # all parts together; that sheet is about 95 MB unpacked
BIG_PART = 10 * MEGABYTE  # below this size a part may repeat itself as it likes
MAX_RATIO = 40  # of a big part; honest sheets measured 5 to 25, a bomb 50 to 1,000
MAX_RATIO_ODS = 1_000  # of the one part of an .ods, read cell by cell and never held whole
MAX_CELLS = 10_000_000  # rows x columns of all sheets: a reader holds every cell, empty or not
MAX_LINES = 1_048_576  # of a text file; no sheet has more rows, and each row costs as such
MAX_LINE = 1_000_000  # signs on one of them: 16,384 columns of 60
MAX_TEXT = 1_000 * MEGABYTE  # a text stored once is copied into each cell that shows it

# A file that is read in a process of its own may take, there:
MAX_MEMORY = 2_000 * MEGABYTE  # of addresses; 10 million numbers took 1,400
MAX_SECONDS = 60  # of a processor; an honest .ods of 200,000 rows by 9 columns took 14
MAX_WAIT = 180  # seconds in all, however busy the machine is

# A workbook that is read in the server's own process, after a scan, may at most hold:
NEAR_CELLS = 2_000_000  # rows x columns; Python's lock is held for 0.2 s
NEAR_UNPACKED = 150 * MEGABYTE  # of all sheets; 200,000 rows by 12 columns are 95
NEAR_TEXTS = 40 * MEGABYTE  # of the texts that cells share, stored once
NEAR_TEXT = 300 * MEGABYTE  # of those texts in all cells that show them
NEAR_PART = 5 * MEGABYTE  # of a part that is taken in as a whole: styles, the list of sheets
NEAR_FOUND = 3_000_000  # percentages, errors, hidden rows and such together
NEAR_FILE = 20 * MEGABYTE  # of a text file
