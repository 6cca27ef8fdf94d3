"""Forecasts of the long term: from inhabitants, assumptions and totals of partners to kept runs."""
