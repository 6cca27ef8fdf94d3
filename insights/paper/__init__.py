"""One page of paper as a value: why, figures, progress, what is asked, what went well."""
