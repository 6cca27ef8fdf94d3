"""The long term as readers see it: kept runs per scenario, and what they assume."""
