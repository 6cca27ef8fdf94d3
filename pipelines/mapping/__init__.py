"""What a person said about a partner's own words: applied, asked for, remembered."""
