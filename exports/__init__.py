"""The charts and sentences of the pages in the files that readers take along."""
