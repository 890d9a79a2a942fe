"""Frozen nouns: what every step of the house takes and gives."""
