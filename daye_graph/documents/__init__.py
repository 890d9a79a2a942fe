"""Reading: from the bytes of a source to a `Document`."""
