"""What a page holds for machines: statements about itself, and the data of its scripts."""
