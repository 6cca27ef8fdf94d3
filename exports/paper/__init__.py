"""A page of paper: a PDF with text that can be searched and read aloud, made by typst."""
