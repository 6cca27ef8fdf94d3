"""Production agreements: how much of what was agreed was delivered; amounts for own eyes only."""
