"""Reads, formats and checks data/entities, data/decisions and data/documents/manifest.tsv."""
