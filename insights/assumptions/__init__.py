"""What is assumed for the long term: the table that comes along, and what the region changed."""
