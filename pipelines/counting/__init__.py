"""A list with one row per person, counted in memory: only the counts are kept (DOMAIN: E02)."""
