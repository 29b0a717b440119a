"""What stands at the top of an article: its title, its author and its day."""
