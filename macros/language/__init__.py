"""Saying it in a language."""
