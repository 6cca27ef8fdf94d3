"""The waiting list: four statuses that are never added up, the norm, and what people wait for."""
