"""Partner workbooks with a known truth, written from the domain text and without the reader."""
