"""Which blocks of a page are its discussion: what repeats on it, by several ways, and how likely each is."""
