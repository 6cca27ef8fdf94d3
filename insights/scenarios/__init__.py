"""What changes when other things are assumed: a try-out beside the base."""
