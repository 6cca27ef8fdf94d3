"""Clients with Wlz care: where and how they live, who comes and who goes, and the path agreed."""
