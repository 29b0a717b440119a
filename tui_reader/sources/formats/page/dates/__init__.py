"""Where a page says when, and what is meant by it."""
