"""What leaves the house: a plan's graph for an audience, and the folder that is replaced as a whole."""
