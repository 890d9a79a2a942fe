"""The rules over all curated records, by what they look at; each gives faults and changes nothing."""
