"""What is to be expected in the short term: kept forecasts beside what was counted."""
