"""Plain pages: one for each thing, read without scripts, by people and by machines."""
