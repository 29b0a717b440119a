"""Where a page says a name, and what in a line of text is one."""
