"""How the region stands, in one sentence, eleven figures, a map and a history."""
