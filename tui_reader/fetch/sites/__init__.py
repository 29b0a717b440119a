"""One module for each site: which address means what, and which requests make up a thread."""
