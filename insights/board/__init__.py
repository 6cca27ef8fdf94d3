"""What every page of figures asks and says alike: months, completeness, targets, tiles."""
