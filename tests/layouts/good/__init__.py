"""Layouts a person can read without doubt: one small function each."""
