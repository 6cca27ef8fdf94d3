"""The people who give care: how many, in which functions, ill or well, coming and going."""
