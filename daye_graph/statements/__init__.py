"""Deriving statements from a document and its mentions, by named rules."""
