"""Finding where things are named: curated forms, discovery, linking."""
