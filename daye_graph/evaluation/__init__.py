"""How well a plan is read: answers held against a gold that people made by reading."""
