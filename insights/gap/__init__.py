"""The gap between what will be asked of the partners and what they have and plan."""
