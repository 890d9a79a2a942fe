"""Finding names that no record knows, by the grammar in which they stand."""
