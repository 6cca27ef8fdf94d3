"""Where a figure comes from: its definition for everyone, its cells for whose figures they are."""
