"""The lines of a dump, without what the program that made it put around them; and texts put together from lines."""
