"""The chapters of a deck: each is a slide, or says why it leaves itself out."""
