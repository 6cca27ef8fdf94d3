"""How the thirteen bouwstenen stand: who does what, by when, and what they should move."""
