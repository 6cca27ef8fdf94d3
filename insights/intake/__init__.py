"""Who delivered what: on time, late, missing, or not asked for yet."""
