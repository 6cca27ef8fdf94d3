"""A meeting's slides as values: what is said, shown and where it comes from; no medium."""
