"""Homes and places: how many there are, who lives in them, what stands empty, what is planned."""
