"""How past forecasts turned out, against what came and against doing nothing."""
