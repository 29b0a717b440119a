"""What a list of heads makes of a page: its borders, whose text is whose, how much it looks like a discussion."""
