"""The long term, to 15 years: population, rates, demand, substitution, staff and the gap."""
