"""What people write about the programme: forms, lists, what changed, and undo."""
